import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Faulty } from './fault.js';
import type { Network } from './federation.js';
import type { BenchGateway } from './gateway.js';
import { type Asked, startStream } from './load.js';
import type { Most } from './memory.js';

/** One fault of one network, under load. */
export interface Cell {
  fault: Fault;
  network: Network;
  requests: number;
  /** Answers that lack this network alone, as they must while it is away. */
  partial: number;
  /** Answers that lack another network, or are none at all: before, which tells of the machine, and since the fault. */
  others: readonly [number, number];
  /** From the moment that it is well again to the first request after which none lacks it. */
  recoveredMs: number;
  megabytes: number;
  heldUpMs: number;
  /** Milliseconds of requests that do not ask it: before, while and after. */
  p99: readonly [number, number, number];
}

/** What is measured, and how long. */
export interface CellParts {
  gateway: BenchGateway;
  faulty: Faulty;
  network: Network;
  fault: Fault;
  seconds: number;
  perSecond: number;
}

/** Lets a network fail in the middle of a stream of requests. */
export async function measureCell(parts: CellParts): Promise<Cell> {
  const { gateway, faulty, network, fault, seconds, perSecond } = parts;
  const stream = startStream(gateway.url, perSecond);
  // What the last fault left behind is none of this one's.
  await gateway.child.ask('most');
  await sleep(seconds * 500);
  const from = performance.now();
  const until = await faulty.fail(fault, seconds);
  await sleep(seconds * 500 + 1000);
  await stream.stop();
  const { megabytes, heldUpMs } = await gateway.child.ask<Most>('most');
  const { asked } = stream;
  const isPartial = ({ missing, broken }: Asked) => !broken && missing.length === 1 && missing[0] === network;
  const without = asked.filter(({ of }) => !of.includes(network));
  const others = asked.filter(({ missing, broken }) => broken || missing.some((each) => each !== network));
  const late = asked.filter((each) => each.begun >= until && each.missing.includes(network));
  return {
    fault,
    network,
    requests: asked.length,
    partial: asked.filter(isPartial).length,
    others: [
      others.filter(({ begun, ms }) => begun + ms < from).length,
      others.filter(({ begun, ms }) => begun + ms >= from).length,
    ],
    recoveredMs: Math.max(0, ...late.map(({ begun }) => begun - until)),
    megabytes,
    heldUpMs,
    p99: [
      p99(without.filter(({ begun }) => begun < from)),
      p99(without.filter(({ begun }) => begun >= from && begun < until)),
      p99(without.filter(({ begun }) => begun >= until)),
    ],
  };
}

/** The time that all but one in a hundred need at most. */
function p99(asked: readonly Asked[]): number {
  const times = asked.map(({ ms }) => ms).sort((one, other) => one - other);
  return times[Math.min(times.length - 1, Math.floor(times.length * 0.99))] ?? Number.NaN;
}
