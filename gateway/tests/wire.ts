import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { BreakerState } from '../src/subgraph/breaker.js';
import { SubgraphFault } from '../src/subgraph/fault.js';
import {
  createTransport,
  type Post,
  type Transport,
  type TransportOptions,
} from '../src/subgraph/transport.js';

export type Behaviour = (res: ServerResponse, req: IncomingMessage) => unknown;

export const ok: Behaviour = (res) => res.end('{"data":{}}');
export const hang: Behaviour = () => {};
export const hangUp: Behaviour = (res) => res.destroy();

/** A server whose behaviour a test sets, and what it saw. */
export interface Wire extends AsyncDisposable {
  behave: Behaviour;
  health: Behaviour;
  received: IncomingMessage[];
  /** Requests that have no whole answer yet. */
  open: number;
  states: BreakerState[];
  retries: number;
  transport: Transport;
  /** Opens the way to it anew. */
  start(limits?: Partial<TransportOptions['limits']>, options?: Partial<TransportOptions>): Promise<void>;
  /** The text of the answer, or the code, the kind and the reason of the fault. */
  post(given?: Partial<Post>): Promise<string>;
  untilAsked(times: number): Promise<void>;
}

const patient = 60_000;
const usual = { requestMs: patient, running: 64, waiting: 64, retries: 1 };
const unbreakable = { breakerFailures: 1000, breakerOpenMs: 600_000 };

/** Starts a server on a free port. */
export async function startWire(): Promise<Wire> {
  const server = createServer((req, res) => {
    req.resume();
    if (req.method === 'GET') return wire.health(res, req);
    wire.received.push(req);
    wire.open += 1;
    res.on('close', () => {
      wire.open -= 1;
    });
    return wire.behave(res, req);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

  async function end(): Promise<void> {
    server.closeAllConnections();
    await wire.transport?.close();
  }

  const wire: Wire = {
    behave: ok,
    health: ok,
    received: [],
    open: 0,
    states: [],
    retries: 0,
    transport: undefined as unknown as Transport,
    async start(limits, options) {
      await end();
      Object.assign(wire, { behave: ok, health: ok, received: [], states: [], retries: 0 });
      wire.transport = createTransport({
        url,
        timeoutMs: patient,
        maxAnswerBytes: 100_000,
        limits: { ...usual, ...unbreakable, ...limits },
        onRetry: () => {
          wire.retries += 1;
        },
        onBreaker: (state) => wire.states.push(state),
        ...options,
      });
    },
    post(given) {
      const gone = new AbortController().signal;
      const deadline = performance.now() + patient;
      return wire.transport
        .post({ body: '{}', headers: {}, deadline, gone, isMutation: false, ...given })
        .catch((fault) => {
          if (!(fault instanceof SubgraphFault)) throw fault;
          return `${fault.code} ${fault.kind}: ${fault.reason}`;
        });
    },
    untilAsked: (times) => expect.poll(() => wire.received.length).toBe(times),
    async [Symbol.asyncDispose]() {
      await end();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return wire;
}

/** Very little time. */
export const soon = () => ({ deadline: performance.now() + 150 });
