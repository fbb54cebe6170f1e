import type { Logger } from 'pino';
import { overrideKey, type SubgraphConfig } from '../config/subgraph.js';
import type { CallEvents } from './events.js';
import type { InternalTokens } from './internal-token.js';
import { createPassageWay, type PassageWay } from './passage.js';
import { createTransport, type Transport } from './transport.js';

/** The connections to one subgraph. */
export interface Line {
  transport: Transport;
  passage: PassageWay;
  /** Closed once nobody uses it any more. */
  release(): Promise<void>;
}

/** The lines of a process: they outlive a supergraph where the next one has the same subgraph at the same address. */
export interface Lines {
  /** Opens nothing until it is called. */
  take(name: string, address: string): Line;
}

/** What lines need. */
export interface LineParts {
  config: SubgraphConfig;
  tokens: InternalTokens;
  log: Logger;
  events: CallEvents;
}

interface Shared {
  transport: Transport;
  passage: PassageWay;
  users: number;
}

/** No line is open yet. */
export function createLines(parts: LineParts): Lines {
  const open = new Map<string, Shared>();
  return {
    take(name, address) {
      const key = JSON.stringify([name, address]);
      const line = open.get(key) ?? openLine(name, address, parts);
      open.set(key, line);
      line.users += 1;
      const { transport, passage } = line;
      return {
        transport,
        passage,
        async release() {
          line.users -= 1;
          if (line.users > 0) return;
          open.delete(key);
          await Promise.all([transport.close(), passage.close()]);
        },
      };
    },
  };
}

function openLine(name: string, address: string, { config, tokens, log, events }: LineParts): Shared {
  const transport = createTransport({
    url: address,
    timeoutMs: config.timeouts[overrideKey(name)] ?? config.timeoutMs,
    maxAnswerBytes: config.maxAnswerBytes,
    limits: config.calls,
    onRetry: () => events.onRetry?.(name),
    onBreaker(breaker) {
      log.warn({ network: name, breaker }, 'the breaker of a network changes');
      events.onBreaker?.(name, breaker);
    },
  });
  const passage = createPassageWay(address, (viewer) => tokens.headersFor(name, viewer));
  return { transport, passage, users: 0 };
}
