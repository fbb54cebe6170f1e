import { timeLeftHeader } from '@koinipoli/schema/time-left';
import { Pool } from 'undici';
import type { CallLimits } from '../config/calls.js';
import { type BreakerState, createBreaker } from './breaker.js';
import { exchange } from './exchange.js';
import { SubgraphFault } from './fault.js';
import { createLane, type Waiter } from './lane.js';
import { createRetry } from './retry.js';

/** The way to one subgraph. */
export interface Transport {
  /** Posts a question and returns the text of the answer. Throws a SubgraphFault. */
  post(post: Post): Promise<string>;
  /** Asks whether the subgraph is there; never throws. */
  probe(): Promise<boolean>;
  load(): TransportLoad;
  close(): Promise<void>;
}

/** What is posted. */
export interface Post {
  /** JSON. */
  body: string;
  headers: Record<string, string>;
  /** When the request is over, by the clock of `performance`. */
  deadline: number;
  /** That the caller has gone. */
  gone: AbortSignal;
  /** A change that has begun goes to its end and is never made twice: cut off, nobody would know whether it was done. */
  isMutation: boolean;
}

/** What goes on at one moment. */
export interface TransportLoad {
  running: number;
  waiting: number;
  breaker: BreakerState;
}

/** How a subgraph is reached. */
export interface TransportOptions {
  url: string;
  timeoutMs: number;
  maxAnswerBytes: number;
  limits: CallLimits;
  onRetry: () => void;
  onBreaker: (state: BreakerState) => void;
}

/** Subgraphs keep idle connections for 65 s: closing ours earlier means never writing to one they just closed. */
const keepAliveMs = 30_000;
const probeTimeoutMs = 1000;
/** Connections beside those of calls: a subgraph that is asked all it can take is still asked whether it is there. */
const forProbes = 2;
/** So many answers of the greatest size may come at once; more would be memory that a broken subgraph takes. */
const largestAtOnce = 4;
/** Statuses by which a proxy says that nobody is behind it, or a server that it does not serve now. */
const absentStatuses = new Set([502, 503, 504]);

/** Opens a pool of connections; they are made when they are needed, so the subgraph need not be up. */
export function createTransport(options: TransportOptions): Transport {
  const { timeoutMs, limits, onRetry, onBreaker } = options;
  const pool = openPool(options);
  const send = createSend(pool, options);
  const probe = () => isThere(pool);
  const lane = createLane(limits.running, limits.waiting);
  const retry = createRetry(limits.retries, onRetry);
  const { breakerFailures: failures, breakerOpenMs: openMs } = limits;
  const breaker = createBreaker({ failures, openMs, probe, onState: onBreaker });

  async function attempt(post: Post, bounds: Waiter): Promise<string> {
    breaker.check();
    const free = lane.enter(bounds);
    if (free) await free;
    try {
      return await breaker.execute(() => send(post, bounds));
    } finally {
      lane.leave();
    }
  }

  return {
    async post(post) {
      const now = performance.now();
      if (post.deadline <= now) throw new SubgraphFault('NETWORK_TIMEOUT', 'no time is left', 'refused');
      const { isMutation } = post;
      const until = isMutation ? now + timeoutMs : Math.min(post.deadline, now + timeoutMs);
      const cancel = isMutation ? undefined : post.gone;
      return retry(() => attempt(post, { until, cancel }), { repeatable: !isMutation, until, cancel });
    },
    probe,
    load: () => ({ running: lane.running(), waiting: lane.waiting(), breaker: breaker.state() }),
    close: () => pool.close(),
  };
}

function openPool({ url, timeoutMs, limits }: TransportOptions): Pool {
  return new Pool(new URL(url).origin, {
    connections: limits.running + forProbes,
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMs,
    connect: { timeout: timeoutMs },
    // One deadline for the whole call replaces the limits of its parts.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

function createSend(pool: Pool, { url, maxAnswerBytes: maxBytes }: TransportOptions) {
  const { pathname, search } = new URL(url);
  const path = pathname + search;
  const room = { left: largestAtOnce * maxBytes };
  return async ({ body, headers, isMutation }: Post, { until, cancel }: Waiter): Promise<string> => {
    const all: Record<string, string> = {
      ...headers,
      'content-type': 'application/json',
      accept: 'application/json',
    };
    if (!isMutation) all[timeLeftHeader] = `${Math.ceil(until - performance.now())}`;
    const { status, text } = await exchange(
      pool,
      { path, headers: all, body },
      { until, cancel, maxBytes, room },
    );
    if (absentStatuses.has(status))
      throw new SubgraphFault('NETWORK_DOWN', `status ${status}`, 'unreachable');
    // The caller has nothing to do with it: the gateway's key and the subgraph's keys do not go together.
    if (status === 401) throw new SubgraphFault('NETWORK_DOWN', 'refuses the internal token');
    return text;
  };
}

async function isThere(pool: Pool): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(probeTimeoutMs);
    const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/ready', signal });
    await body.dump();
    // A subgraph of another make may have no such address; that it answers is enough.
    return statusCode < 500;
  } catch {
    return false;
  }
}
