import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { argumentOf, flagOf, graphOf } from './directive.js';
import { allNamesIn, fieldSetOf, namesIn } from './field-set.js';

/** What subgraphs need of one another. */
export interface Requirements {
  /** The names of the fields that a subgraph requires for one of its own, by `subgraph Type.field`. */
  required: ReadonlyMap<string, readonly string[]>;
  /** What a subgraph knows from elsewhere alone, wherever it stands, in the same form. */
  foreign: ReadonlySet<string>;
}

/** Reads what each subgraph requires. */
export function requirementsOf(document: DocumentNode): Requirements {
  const required = new Map<string, string[]>();
  const foreign = new Set<string>();
  const names = subgraphNames(document);
  const provided = namesGiven(document, 'provides');
  for (const [type, { name, directives = [] }] of fieldsIn(document))
    for (const each of directives) {
      const key = `${names.get(graphOf(each))} ${type}.${name.value}`;
      const fields = fieldSetOf(each, 'requires');
      if (fields) required.set(key, namesIn(fields));
      if (flagOf(each, 'external') && !provided.has(name.value)) foreign.add(key);
    }
  return { required, foreign };
}

/** Types whose fields may be of several subgraphs. */
export type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function fieldsIn({ definitions }: DocumentNode): (readonly [type: string, FieldDefinitionNode])[] {
  const isFielded = (each: DocumentNode['definitions'][number]): each is Fielded =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.INTERFACE_TYPE_DEFINITION;
  return definitions
    .filter(isFielded)
    .flatMap(({ name, fields = [] }) => fields.map((each) => [name.value, each] as const));
}

/** Names of all fields that some edge provides, or some field requires. */
export function namesGiven(document: DocumentNode, argument: 'provides' | 'requires'): Set<string> {
  const found = new Set<string>();
  for (const [, { directives = [] }] of fieldsIn(document))
    for (const each of directives) {
      const fields = fieldSetOf(each, argument);
      for (const name of fields ? allNamesIn(fields) : []) found.add(name);
    }
  return found;
}

/** How many requirements lead, one after the other, to what a field requires; -1: it requires nothing. */
export type DepthOf = (type: string, field: string) => number;

/** Reads how requirements lead on to others, whatever subgraphs they are of. */
export function depthsOf(document: DocumentNode): DepthOf {
  const fields = new Map(fieldsIn(document).map(([type, each]) => [`${type}.${each.name.value}`, each]));
  const known = new Map<string, number>();
  const deepest = (type: string, set: SelectionSetNode | undefined): number =>
    Math.max(
      -1,
      ...(set?.selections ?? []).map((each) => {
        if (each.kind === Kind.FRAGMENT_SPREAD) return -1;
        const inner = each.selectionSet;
        if (each.kind === Kind.INLINE_FRAGMENT) return deepest(each.typeCondition?.name.value ?? type, inner);
        const field = fields.get(`${type}.${each.name.value}`);
        const below = field ? deepest(namedType(field.type), inner) : -1;
        return Math.max(below, depthOf(type, each.name.value));
      }),
    );
  const depthOf: DepthOf = (type, name) => {
    const key = `${type}.${name}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    // Should a field require itself, this is where it ends.
    known.set(key, -1);
    const depths = (fields.get(key)?.directives ?? []).flatMap((each) => {
      const required = fieldSetOf(each, 'requires');
      return required ? [1 + deepest(type, required)] : [];
    });
    const depth = Math.max(-1, ...depths);
    known.set(key, depth);
    return depth;
  };
  return depthOf;
}

/** The name of what a field gives, alone or in lists. */
export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

/** The subgraphs by how the supergraph's enum calls them. */
export function subgraphNames({ definitions }: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const each of definitions)
    if (each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'join__Graph')
      for (const { name, directives = [] } of each.values ?? [])
        for (const directive of directives) {
          const value = argumentOf(directive, 'name');
          if (value?.kind === Kind.STRING) names.set(name.value, value.value);
        }
  return names;
}
