import { AUDIENCE } from './identity/token.js';
import { GATEWAY, REFERENCE_NETWORK, variableTail, type World } from './networks.js';
import type { Ports } from './ports.js';

/** What a subgraph is told beside its port. */
export interface SubgraphDatabase {
  readonly url: string;
  /** What the hub loads into it; undefined: nothing, because it is somebody else's. */
  readonly load: Load | undefined;
}

/** The world of a hub, and for the demo world the folder with the network's part of it. */
export interface Load {
  readonly world: World;
  readonly folder: string | undefined;
}

/** The environment of everything: ours, without the addresses of databases and what each process gets of its own. */
export function sharedEnvironment(env: Readonly<NodeJS.ProcessEnv>, logLevel: string): NodeJS.ProcessEnv {
  const own =
    /^(DATABASE_URL(_.*)?|SUBGRAPH_URL_.*|REFERENCE_URL|REFERENCE_PUBLISHER|INTERNAL_(KEY|JWKS)|API_KEYS_.*|INDEX_FEEDS|LOAD|WORLD|WORLD_DIR|PORT|HOST|DATA_DIR|LOG_LEVEL)$/;
  const kept = Object.entries(env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), LOG_LEVEL: logLevel };
}

/** A subgraph knows its own database and where the reference feed is; no other network's secrets. */
export function subgraphEnvironment({ url, load }: SubgraphDatabase, ports: Ports): NodeJS.ProcessEnv {
  const reference = ports.subgraphs.get(REFERENCE_NETWORK);
  return {
    HOST: '127.0.0.1',
    DATABASE_URL: url,
    ...(reference !== undefined && { REFERENCE_URL: `http://127.0.0.1:${reference}/reference` }),
    ...(load && { LOAD: load.world }),
    ...(load?.folder !== undefined && { WORLD_DIR: load.folder }),
  };
}

/**
 * Where the hub's index finds the change feeds: those of all other networks here, and `further` ones, written as in
 * INDEX_FEEDS, of networks that run elsewhere or in place of one here. Nothing where there are none.
 */
export function indexEnvironment(network: string, ports: Ports, further = ''): NodeJS.ProcessEnv {
  if (network !== REFERENCE_NETWORK) return {};
  const others = further.split(/[\s,]+/).filter(Boolean);
  const own = [...ports.subgraphs]
    .filter(([name]) => name !== network && !others.some((other) => other.startsWith(`${name}=`)))
    .map(([name, port]) => `${name}=http://127.0.0.1:${port}/feed`);
  const feeds = [...own, ...others];
  return feeds.length === 0 ? {} : { INDEX_FEEDS: feeds.join(',') };
}

/** What the gateway is told of the hub beside addresses. */
export interface GatewayKnowledge {
  readonly world: World;
  /** The provider of the hub's own; undefined: the environment may name another. */
  readonly issuer: string | undefined;
}

/**
 * The gateway knows where every network answers and API keys are kept, whose tokens to take, what its console opens
 * with, and which world it must label.
 */
export function gatewayEnvironment(
  host: string,
  ports: Ports,
  { world, issuer }: GatewayKnowledge,
): NodeJS.ProcessEnv {
  const urls = [...ports.subgraphs].map(([name, port]) => [
    `SUBGRAPH_URL_${variableTail(name)}`,
    `http://127.0.0.1:${port}/graphql`,
  ]);
  const keeper = ports.subgraphs.get(REFERENCE_NETWORK);
  const keys = keeper !== undefined && {
    API_KEYS_URL: `http://127.0.0.1:${keeper}/api-keys/check`,
    API_KEYS_AUDIENCE: REFERENCE_NETWORK,
  };
  const provider = issuer !== undefined && { AUTH_ISSUER: issuer, AUTH_AUDIENCE: AUDIENCE };
  // Facts need no label.
  const label = world === 'seeds' ? {} : { WORLD: world };
  return {
    HOST: host,
    CONSOLE_QUERY: GATEWAY.welcome,
    // From the folder of the gateway, in which it runs.
    DOCUMENTS_PATH: '../schema/operations',
    ...keys,
    ...provider,
    ...label,
    ...Object.fromEntries(urls),
  };
}
