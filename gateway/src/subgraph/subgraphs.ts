import { StartError } from '../config/config.js';
import {
  overrideKey,
  type SubgraphConfig,
  subgraphVariable,
  timeoutPrefix,
  urlPrefix,
} from '../config/subgraph.js';
import type { Supergraph } from '../plan/supergraph.js';
import { createSubgraphWay, type SubgraphWay } from './data-source.js';
import type { LineParts, Lines } from './lines.js';
import type { PassageWay } from './passage.js';
import { createReachability, type Reachability } from './reachability.js';
import type { TransportLoad } from './transport.js';

/** All subgraphs of the supergraph, ready to be called. */
export interface Subgraphs {
  reachability: Reachability;
  /** The way of questions to a subgraph. Throws for a name that the supergraph lacks. */
  way(name: string): SubgraphWay;
  /** The way of files to a subgraph; undefined: there is none of that name. */
  passage(name: string): PassageWay | undefined;
  /** What goes on now, by subgraph. */
  load(): Record<string, TransportLoad>;
  close(): Promise<void>;
}

/** What calls of subgraphs need beside their addresses. */
export interface Calling extends LineParts {
  lines: Lines;
}

/** Finds the address of each subgraph; opens nothing until it is called. Throws a StartError that names the variable. */
export function createSubgraphs(
  { schema, subgraphs }: Supergraph,
  { lines, config, tokens, log, events }: Calling,
): Subgraphs {
  const names = subgraphs.map(({ name }) => name);
  checkOverrides(config.urls, urlPrefix, names);
  checkOverrides(config.timeouts, timeoutPrefix, names);
  const addresses = subgraphs.map(({ name, url }) => [name, addressOf(name, url, config)] as const);
  const taken = new Map(addresses.map(([name, address]) => [name, lines.take(name, address)]));
  const transports = new Map([...taken].map(([name, { transport }]) => [name, transport]));
  const reachability = createReachability(transports);
  const ways = new Map(
    [...transports].map(([name, transport]) => [
      name,
      createSubgraphWay({ name, transport, schema, reachability, tokens, log, events }),
    ]),
  );
  return {
    reachability,
    way(name) {
      const way = ways.get(name);
      if (!way) throw new Error(`no subgraph ${name}`);
      return way;
    },
    passage: (name) => taken.get(name)?.passage,
    load: () => Object.fromEntries([...transports].map(([name, { load }]) => [name, load()])),
    async close() {
      await Promise.all([...taken.values()].map((line) => line.release()));
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
