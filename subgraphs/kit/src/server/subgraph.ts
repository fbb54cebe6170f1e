import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Signer } from '@koinipoli/schema/token/internal';
import type { FindKey } from '@koinipoli/schema/token/key-set';
import { traceOf } from '@koinipoli/schema/trace/tracing';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { type Access, createAccess } from '../access/access.js';
import { readSigner, readTrust } from '../access/trust.js';
import { ConfigError } from '../config-error.js';
import { type FactFile, loadFacts } from '../database/facts.js';
import { migrateDatabase } from '../database/migrate.js';
import { type Database, type OpenDatabase, openDatabase } from '../database/open.js';
import type { FeedParts } from '../feed/definition.js';
import { installFeed } from '../feed/install.js';
import { serveFeed } from '../feed/serve.js';
import type { FileParts } from '../import/import.js';
import type { Jobs } from '../job/definition.js';
import { startWorker } from '../job/worker.js';
import type { NoticeDesk } from '../notice/definition.js';
import { noticeJobs } from '../notice/send.js';
import { retentionJobs } from '../person/keep.js';
import { kitPersonal } from '../person/kit-personal.js';
import type { PersonalData } from '../person/personal.js';
import type { RecordDefinition } from '../record/definition.js';
import { type Follower, followReference } from '../reference/follow.js';
import type { SubgraphSchema } from '../schema/build.js';
import { createTelemetry, type Telemetry } from '../telemetry/telemetry.js';
import { importJobs } from '../upload/job.js';
import { serveUploads } from '../upload/routes.js';
import { openSpool, usualSpool } from '../upload/spool.js';
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
  /** What people and files may write, whole before part. */
  records?: readonly RecordDefinition[];
  /** What it does outside of requests. */
  jobs?: Jobs;
  /** What its own tables hold about people. */
  personal?: readonly PersonalData[];
  /** Which files it takes and gives; with them come the addresses of uploads and the jobs of imports. */
  files?: FileParts;
  /** What it tells people by mail. */
  notices?: NoticeDesk;
  /** What it tells the hub's index: its change feed. */
  feed?: FeedParts;
  /** What it does beside answering, from its start on; disposed of at its end, before the database is closed. */
  beside?: (around: Around) => Promise<AsyncDisposable>;
  /** Routes beside `/graphql` and health; each says by `access` who may ask. */
  routes?: (http: FastifyInstance, database: OpenDatabase, access: Access) => void;
}

/** What is around a network's own work. */
export interface Around {
  database: OpenDatabase;
  log: Logger;
  /** Signs its calls to others; absent: it has no key. */
  signer: Signer | undefined;
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
  const trust = await readCallers(parts.name, config);
  await migrateDatabase(config.DATABASE_URL, parts.migrations);
  const telemetry = await createTelemetry(parts.name, traceOf(config));
  const database = openDatabase({
    url: config.DATABASE_URL,
    connections: config.DATABASE_CONNECTIONS,
    statementTimeout: config.STATEMENT_TIMEOUT_MS,
    watch: telemetry.watch,
  });
  try {
    return await listen({ parts, config, database, log, telemetry, ...trust });
  } catch (error) {
    await database.close();
    await telemetry[Symbol.asyncDispose]();
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
  telemetry: Telemetry;
  findKey: FindKey | undefined;
  signer: Signer | undefined;
}

/** Milliseconds that a start waits for documents of the feed; those of a large database come while it answers already. */
const feedPatience = 10_000;

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** Who may ask this network, and how it asks others. Open to all it must not be reachable from elsewhere. */
async function readCallers(name: string, { HOST, INTERNAL_JWKS, INTERNAL_KEY }: SubgraphConfig) {
  if (!INTERNAL_JWKS && !loopback.includes(HOST))
    throw new ConfigError(
      `INTERNAL_JWKS: is needed to listen on HOST ${HOST}; without it this network is open to everyone and stays on 127.0.0.1.`,
    );
  return {
    findKey: INTERNAL_JWKS ? await readTrust(INTERNAL_JWKS) : undefined,
    signer: INTERNAL_KEY ? await readSigner(INTERNAL_KEY, name) : undefined,
  };
}

/** The folder of the world that is loaded beside the facts. */
function worldOf({ LOAD, WORLD_DIR }: SubgraphConfig): string | undefined {
  if (LOAD !== 'demo') return undefined;
  if (WORLD_DIR === undefined)
    throw new ConfigError('LOAD: demo needs WORLD_DIR, the folder of its records.');
  return WORLD_DIR;
}

/** The network's own jobs, and those that it has with its parts. */
const jobsOf = ({ jobs, notices, personal = [] }: SubgraphParts, config: SubgraphConfig): Jobs => ({
  ...jobs,
  ...(notices ? noticeJobs(notices, config) : {}),
  ...retentionJobs([...personal, ...kitPersonal]),
});

/** Where the files of a network that takes some wait for their job. */
async function uploadsOf({ name, files }: SubgraphParts, { SPOOL_DIR }: SubgraphConfig) {
  if (!files) return undefined;
  return { parts: files, spool: await openSpool(SPOOL_DIR ?? usualSpool(name)) };
}

async function listen({
  parts,
  config,
  database,
  log,
  telemetry,
  findKey,
  signer,
}: Opened): Promise<Subgraph> {
  if (config.LOAD) await loadFacts(database.db, parts.facts, worldOf(config));
  if (parts.feed) await installFeed(config.DATABASE_URL, parts.feed, feedPatience);
  const { schema } = await parts.schema();
  const uploads = await uploadsOf(parts, config);
  const jobs = { ...jobsOf(parts, config), ...(uploads ? importJobs(uploads) : {}) };
  let stopping = false;
  // What runs beside has begun: before that, what it keeps may be empty.
  let begun = false;
  let follower: Follower | undefined;
  const http = await createHttp({
    name: parts.name,
    schema,
    db: database.db,
    log,
    telemetry,
    access: createAccess({ name: parts.name, db: database.db, findKey }),
    isReady: async () => begun && !stopping && Boolean(follower?.isFilled()) && (await answers(database.db)),
    routes: (server, access) => {
      parts.routes?.(server, database, access);
      if (uploads) serveUploads(server, { ...uploads, database, access });
      if (parts.feed) serveFeed(server, { name: parts.name, database, access });
    },
  });
  try {
    await http.listen({ host: config.HOST, port: config.PORT });
  } catch (error) {
    await http.close();
    throw error;
  }
  follower = followReference({
    db: database.db,
    url: config.REFERENCE_URL,
    log,
    ...(signer ? { token: () => signer.sign(config.REFERENCE_PUBLISHER) } : {}),
  });
  const worker = startWorker({ url: config.DATABASE_URL, database, jobs, log });
  const beside = await parts.beside?.({ database, log, signer });
  begun = true;
  const { address, port } = http.server.address() as AddressInfo;
  log.info({ address, port }, 'listening');
  if (!findKey)
    log.warn(
      'OPEN: without INTERNAL_JWKS no tokens are checked; everyone here is public and changes nothing',
    );
  return {
    url: `http://${address}:${port}/graphql`,
    [Symbol.asyncDispose]: async () => {
      stopping = true;
      await Promise.all([follower?.[Symbol.asyncDispose](), beside?.[Symbol.asyncDispose]()]);
      await Promise.all([http.close(), worker[Symbol.asyncDispose]()]);
      await database.close();
      await telemetry[Symbol.asyncDispose]();
    },
  };
}
