import { z } from 'zod';
import { milliseconds, whole } from './values.js';

/** How hard each subgraph is asked, and when it is left alone. */
export interface CallLimits {
  /** How long a whole request may take for its questions. */
  requestMs: number;
  /** Calls to one subgraph at once. */
  running: number;
  /** Calls that wait for one of these. */
  waiting: number;
  /** How often a question is asked again that brought nothing at all. */
  retries: number;
  /** So many failures in a row open the breaker of a subgraph. */
  breakerFailures: number;
  breakerOpenMs: number;
}

/** The variables of calls, for the whole of the gateway's. */
export const callVariables = {
  REQUEST_TIMEOUT_MS: milliseconds().default(15_000),
  SUBGRAPH_CALLS: whole(1, 1000, 64),
  SUBGRAPH_CALLS_WAITING: whole(0, 100_000, 512),
  SUBGRAPH_RETRIES: whole(0, 2, 1),
  SUBGRAPH_BREAKER_FAILURES: whole(1, 1000, 10),
  SUBGRAPH_BREAKER_OPEN_MS: milliseconds().default(500),
};

const shape = z.object(callVariables);

/** The part of the configuration that is about calls. */
export function callsOf(read: z.infer<typeof shape>): CallLimits {
  return {
    requestMs: read.REQUEST_TIMEOUT_MS,
    running: read.SUBGRAPH_CALLS,
    waiting: read.SUBGRAPH_CALLS_WAITING,
    retries: read.SUBGRAPH_RETRIES,
    breakerFailures: read.SUBGRAPH_BREAKER_FAILURES,
    breakerOpenMs: read.SUBGRAPH_BREAKER_OPEN_MS,
  };
}
