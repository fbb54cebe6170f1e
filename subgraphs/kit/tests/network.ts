import { graphql } from 'graphql';
import type {
  Context,
  Database,
  FactFile,
  FeedParts,
  ReferenceDocument,
  SubgraphSchema,
  Viewer,
} from '../src/index.js';
import { anyone, applyReference, installFeed } from '../src/index.js';
import { openTestDatabase, type TestDatabase } from './database.js';

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of what it asks for
export type Data = any;

/** What makes a subgraph: the same parts that its server is made of. */
export interface NetworkParts {
  name?: string;
  schema: () => Promise<SubgraphSchema>;
  migrations: string;
  facts: readonly FactFile[];
  reference: ReferenceDocument;
  feed?: FeedParts;
}

interface Options {
  variables?: Record<string, unknown>;
  languages?: string[];
  db?: Database;
  /** Who asks; default: nobody signed in. */
  viewer?: Viewer;
}

/** A subgraph as the gateway sees it, without HTTP, on a real database of its own that goes with it. */
export interface TestNetwork extends AsyncDisposable {
  database: TestDatabase;
  sdl: string;
  /** Data of an answer; throws its errors. */
  ask(query: string, options?: Options): Promise<Data>;
  /** Codes of an answer's errors. */
  refusals(query: string, options?: Options): Promise<unknown[]>;
  /** The statements that an answer takes. */
  statements(query: string, options?: Options): Promise<string[]>;
}

/** Starts a subgraph's schema on a fresh database with its facts and the reference data given. */
export async function startTestNetwork(parts: NetworkParts): Promise<TestNetwork> {
  const database = await openTestDatabase({ migrations: parts.migrations, facts: parts.facts });
  if (parts.feed) await installFeed(database.url, parts.feed);
  await applyReference(database.db, parts.reference);
  const { schema, sdl } = await parts.schema();
  const answer = (source: string, options: Options = {}) => {
    const { variables, languages = ['el'], db = database.db, viewer = anyone } = options;
    const contextValue: Context = { db, languages, requestId: 'test', viewer, network: parts.name };
    return graphql({ schema, source, variableValues: variables ?? {}, contextValue });
  };
  const ask = async (query: string, options?: Options): Promise<Data> => {
    const { data, errors } = await answer(query, options);
    if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('; '));
    return data;
  };
  return {
    database,
    sdl,
    ask,
    refusals: async (query, options) =>
      ((await answer(query, options)).errors ?? []).map(({ extensions }) => extensions.code),
    statements: async (query, options) => {
      database.statements.length = 0;
      await ask(query, options);
      return [...database.statements];
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

type Area = ReferenceDocument['areas'][number];

/** An area of the reference data: what is not given is null. */
export const area = (id: string, level: string, given: Partial<Area> = {}): Area => ({
  id,
  level,
  partOf: null,
  municipality: null,
  latitude: null,
  longitude: null,
  ...given,
});

/** Asks for a facet of many things of a bridge at once, as the gateway does: `representations` of a type by their keys. */
export const entities = (type: string, facet: string, representations: object[]) => ({
  query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${facet} } } }`,
  variables: { of: representations.map((key) => ({ __typename: type, ...key })) },
});
