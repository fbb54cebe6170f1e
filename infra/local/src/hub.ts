import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireBuilt } from './built.js';
import { dataFolder } from './data-folder.js';
import { gatewayEnvironment, sharedEnvironment, subgraphEnvironment } from './environment.js';
import { LocalError } from './local-error.js';
import { createLog, type Log, type LogLine } from './log.js';
import {
  DEFAULT_PORT,
  databaseName,
  GATEWAY,
  type Gateway,
  NETWORKS,
  type Network,
  type World,
} from './networks.js';
import { choosePorts, type Ports, requireFree } from './ports.js';
import { createPostgres, type Postgres } from './postgres/postgres.js';
import { Service } from './service/service.js';
import { prepareDemo, requireOwnDatabases } from './world/prepare.js';

const START_LIMIT_MS = 120_000;
const STOP_MS = 3000;

/** What to start, and where. */
export interface HubOptions {
  /** Root of the repository, from which folders are counted. */
  readonly root?: string;
  readonly networks?: readonly Network[];
  readonly gateway?: Gateway;
  /** Name of the one network to start, without the gateway. */
  readonly only?: string | undefined;
  /** Default: `.data` in the repository. */
  readonly dataDir?: string | undefined;
  /** The folder is deleted soon: PostgreSQL does not flush it to the disk when it makes it. */
  readonly temporary?: boolean;
  /** Port of the gateway, 4000 by default; 0 means free ports for everything. */
  readonly port?: number;
  readonly host?: string;
  /** Databases in place of embedded ones, by network. */
  readonly databaseUrls?: Readonly<Record<string, string>>;
  /** Default: `seeds`. */
  readonly world?: World;
  /** How large the demo world is, 1 by default. */
  readonly scale?: number;
  /** Environment that all processes get. */
  readonly env?: Readonly<NodeJS.ProcessEnv>;
  /** Environment of single processes, by network or `gateway`; it wins. */
  readonly envOf?: Readonly<Record<string, NodeJS.ProcessEnv>>;
  readonly logLevel?: string | undefined;
  /** Nothing is written; `logs` has it all. */
  readonly silent?: boolean;
  /** Gives up the start. */
  readonly signal?: AbortSignal;
  readonly startLimitMs?: number;
}

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
  /** The last lines of all processes. */
  readonly logs: readonly LogLine[];
}

interface Plan {
  readonly options: HubOptions;
  readonly world: World;
  readonly networks: readonly Network[];
  readonly ports: Ports;
  readonly log: Log;
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
  const plan = { options, world, networks, ports, log: createLog(options.silent) };
  const wanted = [...networks, ...(only === undefined ? [gateway] : [])];
  await requireBuilt(wanted.map(({ directory }) => resolve(rootOf(options), directory)));
  await requireFree(wantedPorts(plan), options.host ?? '127.0.0.1');
  let postgres: Postgres | undefined;
  let services: Services | undefined;
  const stop = async () => {
    await services?.gateway?.stop(STOP_MS);
    await Promise.all([...(services?.subgraphs.values() ?? [])].map((service) => service.stop(STOP_MS)));
    await postgres?.[Symbol.asyncDispose]();
  };
  try {
    postgres = await startPostgres(plan);
    const worldDir = await prepared(plan);
    options.signal?.throwIfAborted();
    services = createServices({ plan, postgres, gateway, worldDir });
    const limit = startLimit(options);
    const started = [...services.subgraphs.values(), ...(services.gateway ? [services.gateway] : [])];
    await Promise.all(started.map((service) => service.start(limit, options.signal)));
  } catch (error) {
    await stop();
    throw error;
  }
  return hubOf({ plan, postgres, services, stop });
}

interface Services {
  readonly subgraphs: ReadonlyMap<string, Service>;
  readonly gateway: Service | undefined;
}

/** The first start of a large world takes minutes. */
const startLimit = ({ startLimitMs, scale = 1 }: HubOptions) =>
  startLimitMs ?? START_LIMIT_MS * Math.max(1, scale / 25);

function rootOf(options: HubOptions): string {
  return options.root ?? fileURLToPath(new URL('../../..', import.meta.url));
}

function wantedPorts({ options, networks, ports }: Plan): Map<string, number> {
  const wanted = new Map(networks.map(({ name }) => [name, ports.subgraphs.get(name) ?? 0]));
  return options.only === undefined ? wanted.set('gateway', ports.gateway) : wanted;
}

async function startPostgres({ options, world, networks, log }: Plan): Promise<Postgres | undefined> {
  const embedded = networks.filter(({ name }) => options.databaseUrls?.[name] === undefined);
  if (embedded.length === 0) return undefined;
  const root = rootOf(options);
  const dataDir = await dataFolder(root, options.dataDir);
  if (options.dataDir === undefined && !dataDir.startsWith(root)) log.notice(`The data lies in ${dataDir}`);
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

async function prepared({ options, world, networks }: Plan): Promise<string | undefined> {
  if (world === 'seeds') return undefined;
  const dataDir = await dataFolder(rootOf(options), options.dataDir);
  return prepareDemo(dataDir, { scale: options.scale, networks });
}

interface ServiceParts {
  readonly plan: Plan;
  readonly postgres: Postgres | undefined;
  readonly gateway: Gateway;
  readonly worldDir: string | undefined;
}

function createServices({ plan, postgres, gateway, worldDir }: ServiceParts): Services {
  const { options, world, networks, ports, log } = plan;
  const shared = sharedEnvironment(options.env ?? {}, options.logLevel ?? 'info');
  const create = (name: string, directory: string, own: { port: number; env: NodeJS.ProcessEnv }) =>
    new Service({
      name,
      directory: resolve(rootOf(options), directory),
      port: own.port,
      env: { ...shared, ...own.env, ...options.envOf?.[name] },
      // Alone, it may have nobody yet to follow reference data from; it answers all the same.
      until: options.only === undefined ? 'ready' : 'live',
      onLine: (line, stream) => log.line({ from: name, stream, line }),
      onNotice: log.notice,
    });
  const subgraphs = networks.map(({ name, directory }) => {
    const foreign = options.databaseUrls?.[name];
    const load = foreign === undefined ? { world, folder: worldDir && join(worldDir, name) } : undefined;
    const url = foreign ?? postgres?.urlOf(databaseName(name, world)) ?? '';
    const env = subgraphEnvironment({ url, load }, ports);
    return [name, create(name, directory, { port: ports.subgraphs.get(name) ?? 0, env })] as const;
  });
  const env = gatewayEnvironment(options.host ?? '127.0.0.1', ports, world);
  return {
    subgraphs: new Map(subgraphs),
    gateway:
      options.only === undefined
        ? create('gateway', gateway.directory, { port: ports.gateway, env })
        : undefined,
  };
}

interface Started {
  readonly plan: Plan;
  readonly postgres: Postgres | undefined;
  readonly services: Services;
  readonly stop: () => Promise<void>;
}

function hubOf({ plan, postgres, services, stop }: Started): Hub {
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
