import {
  buildFederatedSchema,
  type Context,
  createSubgraph,
  May,
  type Subgraph,
  type SubgraphParts,
} from '@koinipoli/kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { noMigrations } from './database.js';
import { configOf } from './variables.js';

@Resolver()
class DoorResolver {
  @Query(() => String, { nullable: true, description: 'Who asks.' })
  me(@Ctx() { viewer }: Context): string {
    return [viewer.subject, viewer.role, ...viewer.organisations].join(' ');
  }

  @May('editor')
  @Mutation(() => String, { nullable: true, description: 'Writes.' })
  write(@Arg('word', () => String, { description: 'What.' }) word: string): string {
    return word;
  }

  @May('public')
  @Mutation(() => String, { nullable: true, description: 'Anyone writes.' })
  say(@Arg('word', () => String, { description: 'What.' }) word: string): string {
    return word;
  }

  @May('signed-in')
  @Mutation(() => String, { nullable: true, description: 'Somebody writes.' })
  sign(@Arg('word', () => String, { description: 'What.' }) word: string): string {
    return word;
  }
}

const parts: SubgraphParts = {
  name: 'toys',
  schema: () => buildFederatedSchema({ resolvers: [DoorResolver] }),
  migrations: noMigrations,
  facts: [],
  routes: (http, _database, access) => {
    http.get('/gateway-only', { onRequest: access.only(['gateway']) }, async () => ({ ok: true }));
    http.get('/trusted', { onRequest: access.only('trusted', { open: true }) }, async () => ({ ok: true }));
  },
};

/** Starts a subgraph of two doors, on a database and with variables of the test's own. */
export const startDoors = (database: { url: string }, variables: Record<string, string>): Promise<Subgraph> =>
  createSubgraph(parts, configOf(database, variables));

/** Asks a subgraph, with a token or without. */
export async function ask(url: string, query: string, token?: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    data: body.data,
    codes: body.errors?.map(({ extensions }) => extensions.code),
  };
}
