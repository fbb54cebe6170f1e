import type { Child } from './child.js';
import type { Running } from './federations.js';
import type { Load, Measured } from './load.js';
import type { Mix } from './mix.js';
import type { System } from './system.js';
import type { Usage } from './usage.js';

/** One gateway under one mix, in one round. */
export interface Cell {
  system: string;
  mix: string;
  round: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Of the gateway's process, for a thousand requests. */
  cpuSeconds: number;
  /** For one request; undefined where subgraphs do not count. */
  calls: number | undefined;
  bytes: number | undefined;
  /** Of an answer. */
  answerBytes: number;
  peakMegabytes: number;
  faults: number;
  answers: Readonly<Record<number, string>>;
}

/** What a cell is measured with. */
export interface CellParts {
  running: Running;
  load: Child;
  system: System;
  mix: Mix;
  round: number;
  clients: number;
  seconds: number;
}

/** Numbers of requests of a round begin where nobody has been, so that what is new stays new. */
const ROUND = 10_000_000;

/** Puts a gateway under load. */
export async function measureCell(parts: CellParts): Promise<Cell> {
  const { running, load, system, mix, round, clients, seconds } = parts;
  const asked: Load = { url: system.url, mix, clients, seconds, from: (round + 1) * ROUND };
  // Connections are opened, code is compiled, and what may be known is known.
  const warmUp = round === 0 ? seconds : Math.min(0.5, seconds / 4);
  await load.ask('load', { ...asked, from: asked.from - ROUND / 2, seconds: warmUp });
  await running.asked?.();
  const before = await system.child.ask<Usage>('usage');
  const measured = await load.ask<Measured>('load', asked);
  const after = await system.child.ask<Usage>('usage');
  const counted = await running.asked?.();
  const { requests } = measured;
  return {
    system: system.name,
    mix: mix.name,
    round,
    perSecond: requests / measured.seconds,
    p50: measured.p50,
    p99: measured.p99,
    cpuSeconds: ((after.cpuSeconds - before.cpuSeconds) / requests) * 1000,
    calls: counted && counted.calls / requests,
    bytes: counted && counted.bytes / requests,
    answerBytes: measured.bytes / requests,
    peakMegabytes: after.peakMegabytes,
    faults: measured.faults,
    answers: measured.answers,
  };
}
