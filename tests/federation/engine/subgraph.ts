import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';
import type { Federation, Thing } from './federation.js';

/** A subgraph over the world: of an entity it knows its key, its own fields, and what a representation brings. */
export function subgraphSchema(typeDefs: DocumentNode, { entities }: Federation['world']): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && !type.name.startsWith('_'))
      type.resolveType = (value) => (value as Thing).__typename;
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (isObjectType(type)) keepForeign(type, { typeDefs, entities });
    const { resolvable } = knowledgeOf(typeDefs, type.name);
    const resolveReference = (given: Record<string, unknown>) => {
      const found = entities.find(
        (each) =>
          isA(each, type.name) && resolvable.some((key) => key.every((field) => matches(each, given, field))),
      );
      // What is required comes with the representation alone.
      const name = isInterfaceType(type) ? (found?.__typename ?? '') : type.name;
      return (
        found && overlay(found, { ...given, __typename: name }, knowledgeOf(typeDefs, type.name).external)
      );
    };
    type.extensions = { apollo: { subgraph: { resolveReference } } };
  }
  return schema;
}

/** What is known from elsewhere alone is told where it was sent, or where an edge provides it. */
function keepForeign(
  type: GraphQLObjectType,
  { typeDefs, entities }: { typeDefs: DocumentNode; entities: readonly Thing[] },
): void {
  const { external } = knowledgeOf(typeDefs, type.name);
  const provided = providedIn(typeDefs);
  for (const [name, field] of Object.entries(type.getFields()))
    if (external.includes(name) && !provided.has(name))
      field.resolve = (source: Thing, ...rest) => {
        if (entities.includes(source)) throw new Error(`${type.name}.${name} is not known here.`);
        return defaultFieldResolver(source, ...rest);
      };
}

/** Names of all fields that some edge provides. */
function providedIn(typeDefs: DocumentNode): Set<string> {
  const found = new Set<string>();
  visit(typeDefs, {
    Directive({ name, arguments: given = [] }) {
      const fields = given[0]?.value;
      if (name.value === 'provides' && fields?.kind === Kind.STRING)
        for (const each of fields.value.match(/\w+/g) ?? []) found.add(each);
    },
  });
  return found;
}

const matches = (entity: Thing, given: Record<string, unknown>, field: string): boolean =>
  given[field] !== undefined && holds(entity[field], given[field]);

/** Whether all that is given of a value is so; what it is called does not count. */
function holds(value: unknown, given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return value === given;
  return Object.entries(given).every(
    ([key, part]) =>
      key === '__typename' || holds((value as Record<string, unknown> | undefined)?.[key], part),
  );
}

/** Interface objects stand for all types that they are an interface of: entities name those in `interfaces`. */
const isA = (entity: Thing, name: string): boolean =>
  entity.__typename === name || ((entity['interfaces'] ?? []) as string[]).includes(name);

function overlay(found: Thing, given: Record<string, unknown>, external: readonly string[]): Thing {
  const known: Record<string, unknown> = Object.fromEntries(
    Object.entries(found).filter(([field]) => !external.includes(field)),
  );
  return { ...given, ...known, __typename: given['__typename'] } as Thing;
}

/** Which keys of a type lead to it here, and which of its fields are only known from elsewhere. */
function knowledgeOf({ definitions }: DocumentNode, name: string) {
  const resolvable: string[][] = [];
  const external: string[] = [];
  for (const each of definitions) {
    if (!('name' in each) || each.name?.value !== name || !('fields' in each)) continue;
    for (const directive of each.directives ?? []) {
      if (directive.name.value !== 'key') continue;
      const argument = (key: string) => directive.arguments?.find((one) => one.name.value === key)?.value;
      const fields = argument('fields');
      const flag = argument('resolvable');
      if (fields?.kind !== Kind.STRING || (flag?.kind === Kind.BOOLEAN && !flag.value)) continue;
      resolvable.push(
        fields.value
          .replace(/\{[^}]*\}/g, '')
          .split(/\s+/)
          .filter(Boolean),
      );
    }
    for (const field of each.fields ?? [])
      if (field.directives?.some((one) => one.name.value === 'external')) external.push(field.name.value);
  }
  return { resolvable, external: external.filter((field) => !resolvable.flat().includes(field)) };
}
