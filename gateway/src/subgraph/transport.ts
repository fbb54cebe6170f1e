import { Pool } from 'undici';
import { cancelled, SubgraphFault } from './fault.js';

/** The way to one subgraph. */
export interface Transport {
  /** Posts a JSON body and returns the text of the answer; `cancel` ends the call. Throws a SubgraphFault, with the reason `cancelled` then. */
  post(body: string, headers: Record<string, string>, cancel?: AbortSignal): Promise<string>;
  /** Asks whether the subgraph is there; never throws. */
  probe(): Promise<boolean>;
  close(): Promise<void>;
}

/** How a subgraph is reached. */
export interface TransportOptions {
  url: string;
  timeoutMs: number;
  maxAnswerBytes: number;
}

/** Subgraphs keep idle connections for 65 s: closing ours earlier means never writing to one they just closed. */
const keepAliveMs = 30_000;
const probeTimeoutMs = 1000;

/** Opens a pool of connections; they are made when they are needed, so the subgraph need not be up. */
export function createTransport({ url, timeoutMs, maxAnswerBytes }: TransportOptions): Transport {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: 64,
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMs,
    maxResponseSize: maxAnswerBytes,
    // One deadline for the whole call replaces the limits of its parts.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    async post(body, headers, cancel) {
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        const answer = await pool.request({
          method: 'POST',
          path: pathname + search,
          headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
          body,
          signal: cancel ? AbortSignal.any([timeout, cancel]) : timeout,
        });
        const text = await answer.body.text();
        // The caller has nothing to do with it: the gateway's key and the subgraph's keys do not go together.
        if (answer.statusCode === 401) throw new SubgraphFault('NETWORK_DOWN', 'refuses the internal token');
        return text;
      } catch (error) {
        if (error instanceof SubgraphFault) throw error;
        if (cancel?.aborted) throw new SubgraphFault('NETWORK_DOWN', cancelled);
        throw toFault(error, timeout);
      }
    },
    async probe() {
      try {
        const signal = AbortSignal.timeout(probeTimeoutMs);
        const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/ready', signal });
        await body.dump();
        // A subgraph of another make may have no such address; that it answers is enough.
        return statusCode < 500;
      } catch {
        return false;
      }
    },
    close: () => pool.close(),
  };
}

/** What a failed call says of its subgraph, without addresses or texts. */
export function toFault(error: unknown, timeout: AbortSignal): SubgraphFault {
  if (timeout.aborted) return new SubgraphFault('NETWORK_TIMEOUT', 'timeout');
  // The code alone: messages of the network stack hold addresses, which never reach logs.
  return new SubgraphFault('NETWORK_DOWN', (error as { code?: string }).code ?? (error as Error).name);
}
