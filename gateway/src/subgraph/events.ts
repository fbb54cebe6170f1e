import type { BreakerState } from './breaker.js';

/** A call that has ended, with all its repetitions. */
export interface CallEnd {
  network: string;
  ms: number;
  /** A code of the closed list where it brought no usable answer. */
  outcome: 'ok' | 'NETWORK_DOWN' | 'NETWORK_TIMEOUT' | 'NETWORK_BUSY';
  /** Of the failure, in few and fixed words; absent: there was none. */
  reason?: string;
  isMutation: boolean;
}

/** Who counts what goes on between the gateway and its subgraphs. Each is called at once, and must be quick. */
export interface CallEvents {
  onCall?(call: CallEnd): void;
  onRetry?(network: string): void;
  onBreaker?(network: string, state: BreakerState): void;
}
