import { GATEWAY, REFERENCE_NETWORK, variableTail } from './networks.js';
import type { Ports } from './ports.js';

/** What a subgraph is told beside its port. */
export interface SubgraphDatabase {
  readonly url: string;
  /** Facts are loaded only into a database that the hub embeds. */
  readonly embedded: boolean;
}

/** The environment of everything: ours, without the addresses of databases and what each process gets of its own. */
export function sharedEnvironment(env: Readonly<NodeJS.ProcessEnv>, logLevel: string): NodeJS.ProcessEnv {
  const own = /^(DATABASE_URL(_.*)?|SUBGRAPH_URL_.*|REFERENCE_URL|LOAD|PORT|HOST|DATA_DIR|LOG_LEVEL)$/;
  const kept = Object.entries(env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), LOG_LEVEL: logLevel };
}

/** A subgraph knows its own database and where the reference feed is; no other network's secrets. */
export function subgraphEnvironment(
  database: SubgraphDatabase,
  ports: Ports,
  world: string,
): NodeJS.ProcessEnv {
  const reference = ports.subgraphs.get(REFERENCE_NETWORK);
  return {
    HOST: '127.0.0.1',
    DATABASE_URL: database.url,
    ...(reference !== undefined && { REFERENCE_URL: `http://127.0.0.1:${reference}/reference` }),
    ...(database.embedded && { LOAD: world }),
  };
}

/** The gateway knows where every network answers, and what its console opens with. */
export function gatewayEnvironment(host: string, ports: Ports): NodeJS.ProcessEnv {
  const urls = [...ports.subgraphs].map(([name, port]) => [
    `SUBGRAPH_URL_${variableTail(name)}`,
    `http://127.0.0.1:${port}/graphql`,
  ]);
  return { HOST: host, CONSOLE_QUERY: GATEWAY.welcome, ...Object.fromEntries(urls) };
}
