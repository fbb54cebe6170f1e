import type { PlanNode } from '@apollo/query-planner';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { argumentOf, fieldOf, flagOf, graphOf } from './directive.js';
import { mapFetches } from './fetches.js';
import { fieldSetOf, namesIn } from './field-set.js';
import { type DepthOf, depthsOf, type Fielded, namesGiven, subgraphNames } from './requirements.js';

/** A supergraph for the planner alone, and the subgraphs behind some of its names. */
export interface Apart {
  document: DocumentNode;
  names: ReadonlyMap<string, string>;
}

/** The further selves of subgraphs, as what is added to their names. */
type Graphs = ReadonlyMap<string, ReadonlySet<string>>;

interface Known {
  graphs: Graphs;
  depthOf: DepthOf;
  /** Names of fields that some edge provides. */
  provided: ReadonlySet<string>;
  /** Names of fields that some subgraph requires. */
  needed: ReadonlySet<string>;
}

const requires = (directive: ConstDirectiveNode): boolean => fieldSetOf(directive, 'requires') !== undefined;

const selfAt = (depth: number): string => `__REQUIRING_${depth}`;

/**
 * Gives each subgraph further selves, which know of entities their keys and the fields that require something, and of all
 * else the same; the first self has these fields no longer. What requires something that itself requires something is of
 * another self. To each then leads a fetch of its own, after those of what it requires: the planner cannot join two and
 * lose what is between them.
 */
export function requirersApart(document: DocumentNode): Apart {
  const names = subgraphNames(document);
  const depthOf = depthsOf(document);
  const graphs = requirersOf(document, depthOf);
  const needed = namesGiven(document, 'requires');
  const known: Known = { graphs, depthOf, provided: namesGiven(document, 'provides'), needed };
  const roots = rootsOf(document);
  const whole = <T extends TypeDefinitionNode>(node: T): T | undefined =>
    roots.has(node.name.value) ? undefined : { ...node, directives: ofAllTypes(node, graphs) };
  const fielded = <T extends Fielded>(node: T): T | undefined =>
    whole({ ...node, fields: node.fields?.map((each) => ofAllSelves(node, each, known)) });
  const values = (node: EnumValueDefinitionNode): EnumValueDefinitionNode[] => [
    node,
    ...[...(graphs.get(node.name.value) ?? [])].map((self) => ({
      ...node,
      name: { ...node.name, value: `${node.name.value}${self}` },
      directives: node.directives?.map((each) => named(each, `${names.get(node.name.value)}${self}`)),
    })),
  ];
  const apart = visit(document, {
    ObjectTypeDefinition: fielded,
    InterfaceTypeDefinition: fielded,
    UnionTypeDefinition: whole,
    ScalarTypeDefinition: whole,
    InputObjectTypeDefinition: whole,
    EnumTypeDefinition(node) {
      if (node.name.value === 'join__Graph') return { ...node, values: node.values?.flatMap(values) };
      const ofEach = (each: EnumValueDefinitionNode) => ({
        ...each,
        directives: ofAll(each.directives, graphs),
      });
      return whole({ ...node, values: node.values?.map(ofEach) });
    },
  });
  const behind = [...graphs].flatMap(([graph, selves]) =>
    [...selves].map((self) => [`${names.get(graph)}${self}`, names.get(graph) ?? ''] as const),
  );
  return { document: apart, names: new Map(behind) };
}

/** Has the subgraphs themselves asked where a plan names their further selves. */
export function underOwnNames(node: PlanNode, names: Apart['names']): PlanNode {
  return mapFetches(node, (fetch) => ({
    ...fetch,
    serviceName: names.get(fetch.serviceName) ?? fetch.serviceName,
  }));
}

function requirersOf(document: DocumentNode, depthOf: DepthOf): Map<string, Set<string>> {
  const graphs = new Map<string, Set<string>>();
  const note = (type: Fielded) => {
    for (const { name, directives = [] } of type.fields ?? [])
      for (const each of directives.filter(requires)) {
        const selves = graphs.get(graphOf(each)) ?? new Set();
        graphs.set(graphOf(each), selves.add(selfAt(depthOf(type.name.value, name.value))));
      }
  };
  visit(document, { ObjectTypeDefinition: note, InterfaceTypeDefinition: note });
  return graphs;
}

const rootsOf = ({ definitions }: DocumentNode): Set<string> =>
  new Set(
    definitions.flatMap((each) =>
      each.kind === Kind.SCHEMA_DEFINITION ? each.operationTypes.map(({ type }) => type.name.value) : [],
    ),
  );

/** What is said of these subgraphs is said of their further selves, too. */
const ofAll = (directives: readonly ConstDirectiveNode[] = [], graphs: Graphs): ConstDirectiveNode[] =>
  directives.flatMap((each) => [each, ...ofOthers(each, graphs)]);

const ofAllTypes = ({ kind, directives = [] }: TypeDefinitionNode, graphs: Graphs): ConstDirectiveNode[] =>
  directives.flatMap((each) => {
    const isOfMany = kind === Kind.INTERFACE_TYPE_DEFINITION && flagOf(each, 'isInterfaceObject') !== true;
    const others = ofOthers(each, graphs);
    return [each, ...(isOfMany && isType(each) ? others.map(withoutKey) : others)];
  });

const ofOthers = (directive: ConstDirectiveNode, graphs: Graphs): ConstDirectiveNode[] =>
  [...(graphs.get(graphOf(directive)) ?? [])].map((self) => ofOther(directive, self));

const ofOther = (directive: ConstDirectiveNode, self: string): ConstDirectiveNode => ({
  ...directive,
  arguments: directive.arguments?.map((each) =>
    each.name.value === 'graph'
      ? { ...each, value: { kind: Kind.ENUM, value: `${graphOf(directive)}${self}` } }
      : each,
  ),
});

/**
 * By a key of an interface only the first self is asked, which says what the thing is: what it requires can be given to the
 * others once that is known.
 */
const withoutKey = (directive: ConstDirectiveNode): ConstDirectiveNode => ({
  ...directive,
  arguments: directive.arguments?.filter(({ name }) => name.value !== 'key'),
});

const named = (directive: ConstDirectiveNode, name: string): ConstDirectiveNode => ({
  ...directive,
  arguments: directive.arguments?.map((each) =>
    each.name.value === 'name' ? { ...each, value: { kind: Kind.STRING, value: name } } : each,
  ),
});

function ofAllSelves(
  type: Fielded,
  field: FieldDefinitionNode,
  { graphs, provided, needed, depthOf }: Known,
): FieldDefinitionNode {
  const { directives = [] } = field;
  const isOfFirst = (graph: string) =>
    isEntityIn(type, graph) && !keysIn(type, graph).includes(field.name.value);
  // Without a word on subgraphs it is of all that have the type.
  if (!directives.some(({ name }) => name.value === 'join__field')) {
    const all = [...new Set((type.directives ?? []).filter(isType).map(graphOf))];
    if (!all.some((each) => graphs.has(each) && isOfFirst(each))) return field;
    const given = all.map((each) => fieldOf(each));
    return {
      ...field,
      directives: [
        ...directives,
        ...given.flatMap((each) => (isOfFirst(graphOf(each)) ? [each] : ofAll([each], graphs))),
      ],
    };
  }
  const divided = directives.flatMap((each) => {
    const others = ofOthers(each, graphs);
    if (requires(each)) return [ofOther(each, selfAt(depthOf(type.name.value, field.name.value)))];
    if (flagOf(each, 'external') && others.length > 0)
      return provided.has(field.name.value) ? [each, ...others] : others;
    if (!isOfFirst(graphOf(each))) return [each, ...others];
    // What it gives itself it may require too, of other things.
    return needed.has(field.name.value)
      ? [each, ...others.map((other) => fieldOf(graphOf(other), true))]
      : [each];
  });
  return { ...field, directives: divided };
}

const isType = ({ name }: ConstDirectiveNode): boolean => name.value === 'join__type';

/** Whether the subgraph can be asked for such things by a key; those of interfaces only where it knows them as one type. */
const isEntityIn = ({ kind, directives = [] }: Fielded, graph: string): boolean =>
  directives.some(
    (each) =>
      isType(each) &&
      graphOf(each) === graph &&
      argumentOf(each, 'key') !== undefined &&
      flagOf(each, 'resolvable') !== false &&
      (kind === Kind.OBJECT_TYPE_DEFINITION || flagOf(each, 'isInterfaceObject') === true),
  );

/** Names of the fields that its keys begin with. */
function keysIn({ directives = [] }: Fielded, graph: string): string[] {
  return directives.flatMap((each) => {
    const key = isType(each) && graphOf(each) === graph ? fieldSetOf(each, 'key') : undefined;
    return key ? namesIn(key) : [];
  });
}
