import type { Database } from '@koinipoli/kit';
import { graphql } from 'graphql';
import { buildSocialCareSchema } from '../src/schema.js';
import { openTestDatabase, type TestDatabase } from './database.js';

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of what it asks for
export type Data = any;

/** The network as a gateway sees it, without HTTP, on a real database. */
export interface TestNetwork {
  database: TestDatabase;
  /** Data of an answer; throws its errors. */
  ask(query: string, options?: Options): Promise<Data>;
  /** Codes of an answer's errors. */
  refusals(query: string): Promise<unknown[]>;
  /** How many statements an answer takes. */
  count(query: string, options?: Options): Promise<number>;
}

interface Options {
  variables?: Record<string, unknown>;
  languages?: string[];
  db?: Database;
}

/** Starts the network's schema on the tests' database. */
export async function startNetwork(): Promise<TestNetwork> {
  const database = await openTestDatabase();
  const { schema } = await buildSocialCareSchema();
  const answer = (source: string, { variables, languages = ['el'], db = database.db }: Options = {}) =>
    graphql({ schema, source, variableValues: variables, contextValue: { db, languages, requestId: 'test' } });
  const ask = async (query: string, options?: Options): Promise<Data> => {
    const { data, errors } = await answer(query, options);
    if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('; '));
    return data;
  };
  return {
    database,
    ask,
    refusals: async (query) => ((await answer(query)).errors ?? []).map(({ extensions }) => extensions['code']),
    count: async (query, options) => {
      database.statements.length = 0;
      await ask(query, options);
      return database.statements.length;
    },
  };
}
