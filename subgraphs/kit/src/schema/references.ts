import { type DocumentNode, defaultFieldResolver, type GraphQLSchema, Kind } from 'graphql';
import { badInput, type HubError } from '../hub-error.js';

/**
 * Lets `_entities` answer representation by representation: one that names no type with a key here, or gives its key
 * not as a text, is null with BAD_USER_INPUT in its place, `representations[3].id`, and spoils no other of its batch.
 * A key that nothing has is no mistake: it is null alone.
 */
export function withCheckedReferences(schema: GraphQLSchema, typeDefs: DocumentNode): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()['_entities'];
  if (!field) return schema;
  const keys = keysOf(typeDefs);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (root, args, ...rest) => {
    const given = args['representations'] as unknown[];
    const faults = given.map((reference, at) => faultOf(`representations[${at}]`, reference, keys));
    const representations = given.filter((_, at) => !faults[at]);
    const found = (await resolve(root, { representations }, ...rest)) as unknown[];
    const answers = found.values();
    return faults.map((fault) => fault ?? answers.next().value);
  };
  return schema;
}

/** The field of each type's key; the keys of bridges are single fields. */
function keysOf({ definitions }: DocumentNode): Map<string, string> {
  const keyed = definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  return new Map(
    keyed.flatMap(({ name, directives = [] }) => {
      const fields = directives.find((use) => use.name.value === 'key')?.arguments?.[0]?.value;
      return fields?.kind === Kind.STRING ? [[name.value, fields.value] as const] : [];
    }),
  );
}

function faultOf(place: string, reference: unknown, keys: Map<string, string>): HubError | undefined {
  if (typeof reference !== 'object' || reference === null || Array.isArray(reference))
    return badInput(place, 'is no object.');
  const { __typename: type, ...given } = reference as Record<string, unknown>;
  const key = typeof type === 'string' ? keys.get(type) : undefined;
  if (key === undefined)
    return badInput(`${place}.__typename`, `is none of ${[...keys.keys()].sort().join(', ')}.`);
  return typeof given[key] === 'string'
    ? undefined
    : badInput(`${place}.${key}`, 'is the key, and not given as a text.');
}
