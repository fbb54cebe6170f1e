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
    /^(DATABASE_URL(_.*)?|SUBGRAPH_URL_.*|REFERENCE_URL|LOAD|WORLD|WORLD_DIR|PORT|HOST|DATA_DIR|LOG_LEVEL)$/;
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

/** The gateway knows where every network answers, what its console opens with, and which world it must label. */
export function gatewayEnvironment(host: string, ports: Ports, world: World): NodeJS.ProcessEnv {
  const urls = [...ports.subgraphs].map(([name, port]) => [
    `SUBGRAPH_URL_${variableTail(name)}`,
    `http://127.0.0.1:${port}/graphql`,
  ]);
  // Facts need no label.
  const label = world === 'seeds' ? {} : { WORLD: world };
  return { HOST: host, CONSOLE_QUERY: GATEWAY.welcome, ...label, ...Object.fromEntries(urls) };
}
