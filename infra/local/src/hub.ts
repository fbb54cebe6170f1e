import { join, resolve } from 'node:path';
import { requireBuilt } from './built.js';
import { dataFolder } from './data-folder.js';
import { type Identity, startIdentity } from './identity/identity.js';
import { provideKeys } from './keys/keys.js';
import { type Letters, startLetters } from './letter/letters.js';
import { LocalError } from './local-error.js';
import { createLog, type LogLine } from './log.js';
import { DEFAULT_PORT, databaseName, GATEWAY, NETWORKS, type Network } from './networks.js';
import { type HubOptions, type Plan, rootOf } from './plan.js';
import { choosePorts, requireFree } from './ports.js';
import { createPostgres, type Postgres } from './postgres/postgres.js';
import type { Service } from './service/service.js';
import { createServices, type Services } from './services.js';
import { prepareDemo, requireOwnDatabases } from './world/prepare.js';

const START_LIMIT_MS = 120_000;
const STOP_MS = 3000;

/** One process of a running hub. */
export interface ServiceHandle {
  /** Its GraphQL endpoint. */
  readonly url: string;
  /** Its address without a path. */
  readonly origin: string;
  pid(): number | undefined;
  /** Starts it after a stop; done when it is ready. */
  start(): Promise<void>;
  /** Stops it for good; done when it is gone. */
  stop(): Promise<void>;
  /** Sends a signal; a process that dies of it is started again. */
  kill(signal: NodeJS.Signals): void;
}

/** A hub that is ready; disposing of it stops gateway, subgraphs and PostgreSQL in this order. */
export interface Hub extends AsyncDisposable {
  /** GraphQL endpoint of the gateway, or of the only network. */
  readonly url: string;
  /** Address without a path. */
  readonly origin: string;
  /** Undefined with `only`. */
  readonly gateway: ServiceHandle | undefined;
  readonly subgraphs: Readonly<Record<string, ServiceHandle>>;
  /** Undefined where every network has a database of its own. */
  readonly postgres: Postgres | undefined;
  /** Gives out tokens; undefined in production, with a provider of somebody's own, and with `only`. */
  readonly identity: Identity | undefined;
  /** Keeps the mails; undefined in production, with a mail server of somebody's own, and with `only`. */
  readonly letters: Letters | undefined;
  /** The last lines of all processes. */
  readonly logs: readonly LogLine[];
}

/**
 * Starts PostgreSQL, the subgraphs and the gateway, and waits until all are ready.
 * @throws LocalError if something is in the way; whatever was started is stopped again.
 */
export async function startHub(options: HubOptions = {}): Promise<Hub> {
  const { port = DEFAULT_PORT, only, gateway = GATEWAY } = options;
  const all = options.networks ?? NETWORKS;
  const networks = only === undefined ? all : all.filter((network) => network.name === only);
  const { world = 'seeds' } = options;
  requireOwnDatabases(world, options.databaseUrls);
  const ports = await choosePorts(port, all);
  const dataDir = await dataFolder(rootOf(options), options.dataDir);
  const plan = { options, world, networks, ports, dataDir, log: createLog(options.silent) };
  const wanted = [...networks, ...(only === undefined ? [gateway] : [])];
  await requireBuilt(wanted.map(({ directory }) => resolve(rootOf(options), directory)));
  await requireFree(wantedPorts(plan), options.host ?? '127.0.0.1');
  let postgres: Postgres | undefined;
  let services: Services | undefined;
  let identity: Identity | undefined;
  let letters: Letters | undefined;
  const stop = async () => {
    await services?.gateway?.stop(STOP_MS);
    await Promise.all([...(services?.subgraphs.values() ?? [])].map((service) => service.stop(STOP_MS)));
    await identity?.[Symbol.asyncDispose]();
    await letters?.[Symbol.asyncDispose]();
    await postgres?.[Symbol.asyncDispose]();
  };
  try {
    postgres = await startPostgres(plan);
    const worldDir = await prepared(plan);
    options.signal?.throwIfAborted();
    identity = isIdentityWanted(options) ? await startIdentity(identityOf(plan, all)) : undefined;
    letters = areLettersWanted(options) ? await startLetters(ports.letters) : undefined;
    const keys = await provideKeys(dataDir, ['gateway', ...all.map(({ name }) => name)]);
    services = createServices({ plan, postgres, gateway, worldDir, keys, issuer: identity?.issuer, letters });
    const limit = startLimit(options);
    const started = [...services.subgraphs.values(), ...(services.gateway ? [services.gateway] : [])];
    await Promise.all(started.map((service) => service.start(limit, options.signal)));
  } catch (error) {
    await stop();
    throw error;
  }
  return hubOf({ plan, postgres, services, identity, letters, stop });
}

/** The first start of a large world takes minutes. */
const startLimit = ({ startLimitMs, scale = 1 }: HubOptions) =>
  startLimitMs ?? START_LIMIT_MS * Math.max(1, scale / 25);

function wantedPorts({ options, networks, ports }: Plan): Map<string, number> {
  const wanted = new Map(networks.map(({ name }) => [name, ports.subgraphs.get(name) ?? 0]));
  if (options.only !== undefined) return wanted;
  if (isIdentityWanted(options)) wanted.set('sign-in', ports.identity);
  if (areLettersWanted(options)) wanted.set('mails', ports.letters);
  return wanted.set('gateway', ports.gateway);
}

/** Whoever can reach it may be anybody: it is there only where nobody said who else knows people. */
function isIdentityWanted({ only, env = {} }: HubOptions): boolean {
  return only === undefined && env.NODE_ENV !== 'production' && !env.AUTH_ISSUER;
}

/** Where somebody said who delivers mails, they are delivered. */
function areLettersWanted({ only, env = {} }: HubOptions): boolean {
  return only === undefined && env.NODE_ENV !== 'production' && !env.SMTP_URL;
}

const identityOf = ({ ports, dataDir }: Plan, all: readonly Network[]) => ({
  port: ports.identity,
  dataDir,
  networks: all.map(({ name }) => name),
});

async function startPostgres({
  options,
  world,
  networks,
  dataDir,
  log,
}: Plan): Promise<Postgres | undefined> {
  const embedded = networks.filter(({ name }) => options.databaseUrls?.[name] === undefined);
  if (embedded.length === 0) return undefined;
  if (options.dataDir === undefined && !dataDir.startsWith(rootOf(options)))
    log.notice(`The data lies in ${dataDir}`);
  const postgres = await createPostgres({
    dataDir: join(dataDir, 'postgres'),
    temporary: options.temporary,
    shared: options.only !== undefined,
    onRestart: log.notice,
  });
  try {
    for (const { name } of embedded) await postgres.createDatabase(databaseName(name, world));
  } catch (error) {
    await postgres[Symbol.asyncDispose]();
    throw error;
  }
  return postgres;
}

async function prepared({ options, world, networks, dataDir }: Plan): Promise<string | undefined> {
  if (world === 'seeds') return undefined;
  return prepareDemo(dataDir, { scale: options.scale, networks });
}

interface Started {
  readonly plan: Plan;
  readonly postgres: Postgres | undefined;
  readonly services: Services;
  readonly identity: Identity | undefined;
  readonly letters: Letters | undefined;
  readonly stop: () => Promise<void>;
}

function hubOf({ plan, postgres, services, identity, letters, stop }: Started): Hub {
  const limit = startLimit(plan.options);
  const subgraphs = Object.fromEntries(
    [...services.subgraphs].map(([name, service]) => [name, handleOf(service, limit)]),
  );
  const gateway = services.gateway && handleOf(services.gateway, limit);
  const face = gateway ?? Object.values(subgraphs)[0];
  if (face === undefined) throw new LocalError(`There is no network ${plan.options.only}.`);
  let stopped: Promise<void> | undefined;
  return {
    url: face.url,
    origin: face.origin,
    gateway,
    subgraphs,
    postgres,
    identity,
    letters,
    logs: plan.log.lines,
    [Symbol.asyncDispose]: () => (stopped ??= stop()),
  };
}

function handleOf(service: Service, limitMs: number): ServiceHandle {
  return {
    url: `${service.origin}/graphql`,
    origin: service.origin,
    pid: () => service.pid(),
    start: () => service.start(limitMs),
    stop: () => service.stop(STOP_MS),
    kill: (signal) => service.kill(signal),
  };
}
