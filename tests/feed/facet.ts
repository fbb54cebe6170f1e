import { type DocumentDefinition, installFeed } from '@koinipoli/kit';
import type { GraphQLSchema } from 'graphql';
import { expect } from 'vitest';
import { ask } from '../standards/ask.js';
import type { Desk } from '../standards/desk.js';
import type { Told } from './told.js';

/** A network that is asked for its field on `Record`. */
export interface Facet {
  desk: Desk;
  build: () => Promise<{ schema: GraphQLSchema }>;
  field: string;
  /** GraphQL types of its union. */
  kinds: readonly string[];
}

/** The records of these ids as the network gives them, in their order. */
async function recordsOf({ desk, build, field, kinds }: Facet, ids: readonly string[]) {
  const references = ids.map((id) => `{ __typename: "Record", id: ${JSON.stringify(id)} }`).join(', ');
  const own = kinds.map((kind) => `... on ${kind} { id }`).join(' ');
  const { _entities } = await ask(
    desk,
    build,
    `{ _entities(representations: [${references}]) { ... on Record { id ${field} { __typename ${own} } } } }`,
  );
  return _entities.map((entity: Record<string, unknown>) => entity[field]);
}

/**
 * Holds a facet against what its network tells: every public record is found by its id, as what it is; ids of others, of
 * organisations and of nothing are null; and a statement for the kinds and one for each kind is all, however many they are.
 */
export async function expectFacet(facet: Facet, documents: readonly DocumentDefinition[], told: Told) {
  await installFeed(facet.desk.database.url, { documents });
  const { Organisation, ...kinds } = told;
  expect([...facet.kinds].sort()).toEqual(Object.keys(kinds).sort());
  const known = Object.entries(kinds).flatMap(([kind, each]) =>
    [...each.keys()].map((id) => ({ __typename: kind, id })),
  );
  const few = known.filter(
    ({ __typename }, at) => known.findIndex((one) => one.__typename === __typename) === at,
  );
  const foreign = ['org:eata', 'care-service:no-such', '', 'a\0b', ...(Organisation?.keys() ?? [])];
  const count = async (asked: readonly { id: string }[]) => {
    const before = facet.desk.database.statements.length;
    const found = await recordsOf(facet, [...asked.map(({ id }) => id), ...foreign]);
    expect(found).toEqual([...asked, ...foreign.map(() => null)]);
    return facet.desk.database.statements.length - before;
  };
  expect([await count(few), await count(known)]).toEqual([facet.kinds.length + 1, facet.kinds.length + 1]);
}
