import type { StandIn } from '../argument-free.js';

/** An operation to be planned. */
export interface ToThread {
  /** A document with one operation. */
  text: string;
  labels: readonly string[];
}

/** What the thread says: once how its supergraph is, then an answer to each operation, in their order. */
export type FromThread =
  | {
      kind: 'ready';
      apiSdl: string;
      wholeSdl: string;
      standIns: ReadonlyMap<string, StandIn>;
      hasContexts: boolean;
      sign: string;
    }
  | { kind: 'unusable'; reason: string }
  | { kind: 'plan'; plan: string }
  | {
      kind: 'fault';
      message: string;
      name: string;
      stack: string | undefined;
      /** Of a GraphQLError. */
      extensions: Record<string, unknown> | undefined;
    };
