import { setTimeout as sleep } from 'node:timers/promises';
import { cancelled, SubgraphFault } from './fault.js';

/** Repeats calls to one subgraph that brought nothing, as far as its budget goes. */
export type Retry = <T>(call: () => Promise<T>, bounds: RetryBounds) => Promise<T>;

/** How long a call may be repeated. */
export interface RetryBounds {
  /** Whether it may be made twice at all. */
  repeatable: boolean;
  /** By the clock of `performance`. */
  until: number;
  cancel?: AbortSignal | undefined;
}

/** Each call earns a part of a repetition: where everything fails, that is all by which it becomes more. */
const earned = 0.1;
const mostSaved = 10;
const firstPauseMs = 50;

/** Repeats at most so many times, after a pause of chance length; `onRetry` hears of each. */
export function createRetry(most: number, onRetry: () => void): Retry {
  let saved = mostSaved;

  function pauseAfter(error: unknown, nr: number): number | undefined {
    if (!(error instanceof SubgraphFault) || error.kind !== 'unreachable' || nr >= most || saved < 1)
      return undefined;
    return Math.random() * firstPauseMs * 2 ** nr;
  }

  return async (call, { repeatable, until, cancel }) => {
    saved = Math.min(mostSaved, saved + earned);
    for (let nr = 0; ; nr += 1) {
      try {
        return await call();
      } catch (error) {
        const pause = repeatable ? pauseAfter(error, nr) : undefined;
        if (pause === undefined || performance.now() + pause >= until) throw error;
        saved -= 1;
        onRetry();
        await sleep(pause, undefined, cancel && { signal: cancel }).catch(() => {
          throw cancelled();
        });
      }
    }
  };
}
