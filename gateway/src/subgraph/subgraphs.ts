import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from 'pino';
import {
  overrideKey,
  StartError,
  type SubgraphConfig,
  subgraphVariable,
  timeoutPrefix,
  urlPrefix,
} from '../config.js';
import type { GatewayContext } from '../context.js';
import type { Supergraph } from '../plan/supergraph.js';
import { createDataSource } from './data-source.js';
import type { InternalTokens } from './internal-token.js';
import { createPassageWay, type PassageWay } from './passage.js';
import { createReachability, type Reachability } from './reachability.js';
import { createTransport } from './transport.js';

/** All subgraphs of the supergraph, ready to be called. */
export interface Subgraphs {
  reachability: Reachability;
  dataSource(name: string): GraphQLDataSource<GatewayContext>;
  /** The way of files to a subgraph; undefined: there is none of that name. */
  passage(name: string): PassageWay | undefined;
  close(): Promise<void>;
}

/** What calls of subgraphs need beside their addresses. */
export interface Calling {
  tokens: InternalTokens;
  log: Logger;
}

/** Finds the address of each subgraph; opens nothing until it is called. Throws a StartError that names the variable. */
export function createSubgraphs(
  supergraph: Supergraph,
  config: SubgraphConfig,
  { tokens, log }: Calling,
): Subgraphs {
  const names = supergraph.subgraphs.map(({ name }) => name);
  checkOverrides(config.urls, urlPrefix, names);
  checkOverrides(config.timeouts, timeoutPrefix, names);
  const transports = new Map(
    supergraph.subgraphs.map(({ name, url }) => {
      const timeoutMs = config.timeouts[overrideKey(name)] ?? config.timeoutMs;
      return [
        name,
        createTransport({
          url: addressOf(name, url, config),
          timeoutMs,
          maxAnswerBytes: config.maxAnswerBytes,
        }),
      ];
    }),
  );
  const passages = new Map(
    supergraph.subgraphs.map(({ name, url }) => [
      name,
      createPassageWay(addressOf(name, url, config), (viewer) => tokens.headersFor(name, viewer)),
    ]),
  );
  const reachability = createReachability(new Map([...transports].map(([name, { probe }]) => [name, probe])));
  return {
    reachability,
    dataSource(name) {
      const transport = transports.get(name);
      if (!transport) throw new Error(`no subgraph ${name}`);
      return createDataSource({ name, transport, schema: supergraph.schema, reachability, tokens, log });
    },
    passage: (name) => passages.get(name),
    async close() {
      await Promise.all([...transports.values(), ...passages.values()].map((way) => way.close()));
    },
  };
}

function addressOf(name: string, url: string, { urls }: SubgraphConfig): string {
  const address = urls[overrideKey(name)] ?? url;
  if (/^https?:/.test(address) && URL.canParse(address)) return address;
  throw new StartError(
    `${subgraphVariable(urlPrefix, name)} is needed: the supergraph gives the subgraph ${name} no http or https address.`,
  );
}

function checkOverrides(overrides: object, prefix: string, names: string[]): void {
  const known = new Set(names.map(overrideKey));
  for (const key of Object.keys(overrides)) {
    if (known.has(key)) continue;
    throw new StartError(
      `${prefix}${key} names no subgraph of the supergraph, which has: ${names.join(', ')}.`,
    );
  }
}
