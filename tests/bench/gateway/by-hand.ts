import { Pool } from 'undici';
import type { Question } from './mix.js';
import type { Call, Led } from './record.js';
import { askOnce } from './request.js';

/** One question to put to gateways, and the calls that it is by hand. */
export interface Beside {
  question: Question;
  gateways: readonly string[];
  /** A bare server that answers as many bytes as a gateway does. */
  bare: string;
  /** Those calls that waited for each other. */
  path: readonly Call[];
  /** All of them, each with the place of the one that it waited for. */
  calls: readonly Led[];
  runs: number;
}

/** Milliseconds of each run: of each gateway, of the bare server, of the calls of the path by hand, and of all calls as they wait for each other. */
export interface BesideTimes {
  gateways: number[][];
  bare: number[];
  hand: number[];
  together: number[];
}

const pools = new Map<string, Pool>();

/** Asks gateways and by hand in turn, one request at a time. */
export async function besideHand(beside: Beside): Promise<BesideTimes> {
  const { question, gateways, bare, path, calls, runs } = beside;
  const { query, variables } = question;
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
  const times: BesideTimes = { gateways: gateways.map(() => []), bare: [], hand: [], together: [] };
  for (let run = -1; run < runs; run++) {
    const hand = await timed(async () => {
      for (const call of path) await post(call);
    });
    const together = await timed(() => inTheirOrder(calls));
    const least = await timed(() => post({ url: bare, body, headers }));
    const taken: number[] = [];
    for (const url of gateways) taken.push(await timed(() => post({ url, body, headers })));
    // The first one opens connections and plans.
    if (run === -1) continue;
    times.bare.push(least);
    times.hand.push(hand);
    times.together.push(together);
    for (const [at, ms] of taken.entries()) times.gateways[at]?.push(ms);
  }
  return times;
}

/** Each as soon as the one before it has ended: beside each other where the gateway had them so. */
async function inTheirOrder(calls: readonly Led[]): Promise<void> {
  const ended: Promise<void>[] = [];
  for (const { call, after } of calls)
    ended.push(
      (after === undefined ? Promise.resolve() : (ended[after] as Promise<void>)).then(() => post(call)),
    );
  await Promise.all(ended);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function post({ url, body, headers }: Pick<Call, 'url' | 'body' | 'headers'>): Promise<void> {
  const { origin, pathname } = new URL(url);
  let pool = pools.get(origin);
  if (!pool) {
    pool = new Pool(origin);
    pools.set(origin, pool);
  }
  // Kept whole, as a gateway keeps it.
  // What it says is compared elsewhere.
  await askOnce(pool, { path: pathname, body, headers }, true);
}
