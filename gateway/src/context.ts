import { type Claims, nobody } from '@koinipoli/schema/token/internal';
import type { FastifyRequest } from 'fastify';
import { readForwarded } from './request/forwarded.js';

/** What one request carries through all stations. */
export interface GatewayContext {
  requestId: string;
  /** Who asks; nobody until request/authenticate.ts has looked. */
  viewer: Claims;
  /** The caller's address; never logged. */
  address: string;
  /** Headers that every subgraph call repeats. */
  forwarded: Record<string, string>;
  wantsPlan: boolean;
  /** Aborted when the caller hangs up before the answer. */
  hungUp: AbortSignal;
  /** An object of its own, because the engine works on a shallow copy of the context. */
  record: RequestRecord;
}

/** Filled on the way, for the log line and the answer. */
export interface RequestRecord {
  calls: SubgraphCall[];
  errorCodes: string[];
  operationName?: string;
  operationHash?: string;
  plan?: string;
}

/** One call to a subgraph, as the log tells it. */
export interface SubgraphCall {
  network: string;
  ms: number;
  outcome: string;
}

/** Makes the context of a request from itself and the signal that its caller hung up. */
export function createContext(
  { id: requestId, ip: address, headers }: Pick<FastifyRequest, 'id' | 'ip' | 'headers'>,
  hungUp: AbortSignal,
): GatewayContext {
  return {
    requestId,
    viewer: nobody,
    address,
    forwarded: { ...readForwarded(headers), 'x-request-id': requestId },
    wantsPlan: headers['x-query-plan'] === '1',
    hungUp,
    record: { calls: [], errorCodes: [] },
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    ctx: GatewayContext;
  }
}
