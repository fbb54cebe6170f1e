import { type GraphQLSchema, graphql } from 'graphql';
import { expect } from 'vitest';
import { anyone } from '../../subgraphs/kit/src/access/viewer.js';
import type { Desk } from './desk.js';

/**
 * Asks the network of a desk by its schema; everybody may ask. One network a test file: type-graphql knows the classes
 * of all that a process has loaded.
 */
export async function ask(desk: Desk, build: () => Promise<{ schema: GraphQLSchema }>, source: string) {
  const { schema } = await build();
  const contextValue = { db: desk.database.db, languages: ['el'], requestId: 'test', viewer: anyone };
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}
