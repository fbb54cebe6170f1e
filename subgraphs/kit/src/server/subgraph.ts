import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { ConfigError } from '../config-error.js';
import { type FactFile, loadFacts } from '../database/facts.js';
import { migrateDatabase } from '../database/migrate.js';
import { type Database, type OpenDatabase, openDatabase } from '../database/open.js';
import { type Follower, followReference } from '../reference/follow.js';
import type { SubgraphSchema } from '../schema/build.js';
import type { SubgraphConfig } from './config.js';
import { createHttp } from './http.js';

/** What makes one subgraph differ from another. */
export interface SubgraphParts {
  name: string;
  schema: () => Promise<SubgraphSchema>;
  /** Folder of the subgraph's migrations. */
  migrations: string;
  /** The facts it loads into an embedded database, in this order. */
  facts: readonly FactFile[];
  /** Routes beside `/graphql` and health. */
  routes?: (http: FastifyInstance, database: OpenDatabase) => void;
}

/** A subgraph that listens. */
export interface Subgraph extends AsyncDisposable {
  url: string;
}

/**
 * Starts a subgraph: database migrated, facts loaded where the configuration says so, reference feed followed,
 * HTTP listening. Disposing of it drains requests, then closes everything; so does a start that fails.
 */
export async function createSubgraph(parts: SubgraphParts, config: SubgraphConfig): Promise<Subgraph> {
  // Written at once: what pino holds back it writes at the exit, and never ends where nobody reads any more.
  const output = pino.destination({ fd: 1, sync: true });
  const log = pino({ level: config.LOG_LEVEL, base: { name: parts.name } }, output);
  await migrateDatabase(config.DATABASE_URL, parts.migrations);
  const database = openDatabase({
    url: config.DATABASE_URL,
    connections: config.DATABASE_CONNECTIONS,
    statementTimeout: config.STATEMENT_TIMEOUT_MS,
  });
  try {
    return await listen({ parts, config, database, log });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Whether the database answers now; a network without one can say nothing. */
const answers = (db: Database): Promise<boolean> =>
  Promise.race([
    db.execute(sql`select 1`).then(
      () => true,
      () => false,
    ),
    sleep(1_000, false),
  ]);

interface Opened {
  parts: SubgraphParts;
  config: SubgraphConfig;
  database: OpenDatabase;
  log: Logger;
}

/** The folder of the world that is loaded beside the facts. */
function worldOf({ LOAD, WORLD_DIR }: SubgraphConfig): string | undefined {
  if (LOAD !== 'demo') return undefined;
  if (WORLD_DIR === undefined)
    throw new ConfigError('LOAD: demo needs WORLD_DIR, the folder of its records.');
  return WORLD_DIR;
}

async function listen({ parts, config, database, log }: Opened): Promise<Subgraph> {
  if (config.LOAD) await loadFacts(database.db, parts.facts, worldOf(config));
  const { schema } = await parts.schema();
  let stopping = false;
  let follower: Follower | undefined;
  const http = await createHttp({
    schema,
    db: database.db,
    log,
    isReady: async () => !stopping && Boolean(follower?.isFilled()) && (await answers(database.db)),
    ...(parts.routes ? { routes: (server) => parts.routes?.(server, database) } : {}),
  });
  try {
    await http.listen({ host: config.HOST, port: config.PORT });
  } catch (error) {
    await http.close();
    throw error;
  }
  follower = followReference({ db: database.db, url: config.REFERENCE_URL, log });
  const { address, port } = http.server.address() as AddressInfo;
  log.info({ address, port }, 'listening');
  log.warn(`open to everyone who reaches ${address}: it checks no token yet; let only the gateway reach it`);
  return {
    url: `http://${address}:${port}/graphql`,
    [Symbol.asyncDispose]: async () => {
      stopping = true;
      await follower?.[Symbol.asyncDispose]();
      await http.close();
      await database.close();
    },
  };
}
