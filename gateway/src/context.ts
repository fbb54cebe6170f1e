import { type Claims, nobody } from '@koinipoli/schema/token/internal';
import type { FastifyRequest } from 'fastify';
import type { ToldCost } from './cost/limit.js';
import { readForwarded } from './request/forwarded.js';
import type { RequestTrace } from './seen/traces.js';

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
  wantsCost: boolean;
  /** When its questions are over, by the clock of `performance`. */
  deadline: number;
  /** Aborted when the caller hangs up before the answer. */
  hungUp: AbortSignal;
  /** An object of its own, because the engine works on a shallow copy of the context. */
  record: RequestRecord;
  /** Spans of its parts; undefined: it is not traced. */
  trace?: RequestTrace;
}

/** Filled on the way, for the log line and the answer. */
export interface RequestRecord {
  calls: SubgraphCall[];
  errorCodes: string[];
  operationName?: string;
  operationHash?: string;
  plan?: string;
  /** Nothing of it was executed. */
  isRefused?: boolean;
  /** It was answered with the answer of an equal one in flight. */
  isShared?: boolean;
  /** Milliseconds that its operation took to be planned; undefined: the plan was there. */
  planMs?: number;
  /** Absent where requests are not counted, or none was. */
  cost?: ToldCost;
}

/** One call to a subgraph, as the log tells it. */
export interface SubgraphCall {
  network: string;
  ms: number;
  outcome: string;
}

/** Makes the context of a request from itself, the signal that its caller hung up, and how long it may take. */
export function createContext(
  { id: requestId, ip: address, headers }: Pick<FastifyRequest, 'id' | 'ip' | 'headers'>,
  hungUp: AbortSignal,
  requestMs: number,
): GatewayContext {
  return {
    requestId,
    viewer: nobody,
    address,
    forwarded: { ...readForwarded(headers), 'x-request-id': requestId },
    wantsPlan: headers['x-query-plan'] === '1',
    wantsCost: headers['x-cost-debug'] === '1',
    deadline: performance.now() + requestMs,
    hungUp,
    record: { calls: [], errorCodes: [] },
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    ctx: GatewayContext;
  }
}
