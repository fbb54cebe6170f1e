import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  Kind,
} from 'graphql';

/** What a directive of a supergraph is given for an argument; undefined: nothing. */
export const argumentOf = (
  { arguments: given = [] }: ConstDirectiveNode,
  name: string,
): ConstValueNode | undefined => given.find((each) => each.name.value === name)?.value;

/** The subgraph that a `join__` directive speaks of, as the supergraph's enum has it; empty: none. */
export function graphOf(directive: ConstDirectiveNode): string {
  const value = argumentOf(directive, 'graph');
  return value?.kind === Kind.ENUM ? value.value : '';
}

/** A flag of a directive; undefined: not given. */
export function flagOf(directive: ConstDirectiveNode, name: string): boolean | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

/** That a field is of a subgraph; `external`: which knows it from elsewhere alone. */
export function fieldOf(graph: string, external = false): ConstDirectiveNode {
  const argument = (name: string, value: ConstValueNode): ConstArgumentNode => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value,
  });
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'join__field' },
    arguments: [
      argument('graph', { kind: Kind.ENUM, value: graph }),
      ...(external ? [argument('external', { kind: Kind.BOOLEAN, value: true })] : []),
    ],
  };
}

/**
 * The directives of a supergraph by the names that they bear there: what each is in the specification that it comes from
 * (core specification, "@link": a directive bears the name of its feature unless it is imported or the feature renamed).
 */
export function namesOfFeatures(document: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const { url, as, imports } of linksOf(document)) {
    const [, feature] = /\/([A-Za-z_]\w*)\/v\d+\.\d+\/?$/.exec(url) ?? [];
    if (feature === undefined) continue;
    names.set(as || feature, feature);
    const imported = imports.get(`@${feature}`);
    if (imported !== undefined) names.set(imported.replace('@', ''), feature);
  }
  return names;
}

/** A specification that a supergraph uses. */
export interface Link {
  url: string;
  /** What stands for its name; empty: its own. */
  as: string;
  /** Names that are imported, with those that they bear here; directives with their `@`. */
  imports: ReadonlyMap<string, string>;
}

/** What a supergraph links (link specification, `@link`). */
export function linksOf({ definitions }: DocumentNode): Link[] {
  return definitions.flatMap((each) =>
    each.kind === Kind.SCHEMA_DEFINITION || each.kind === Kind.SCHEMA_EXTENSION
      ? (each.directives ?? []).filter(({ name }) => name.value === 'link').map(linkOf)
      : [],
  );
}

function linkOf(directive: ConstDirectiveNode): Link {
  const given = argumentOf(directive, 'import');
  const imports = new Map<string, string>();
  for (const each of given?.kind === Kind.LIST ? given.values : []) {
    const part = (key: string) =>
      each.kind === Kind.OBJECT
        ? textOf(each.fields.find(({ name }) => name.value === key)?.value)
        : textOf(each);
    if (part('name')) imports.set(part('name'), part('as') || part('name'));
  }
  return { url: textOf(argumentOf(directive, 'url')), as: textOf(argumentOf(directive, 'as')), imports };
}

const textOf = (value: ConstValueNode | undefined): string =>
  value?.kind === Kind.STRING ? value.value : '';
