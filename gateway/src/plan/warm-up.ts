import { setTimeout as sleep } from 'node:timers/promises';
import type { Operations } from '../engine/operations.js';

/** As many at once as keep the thread that plans at work. */
const atOnce = 4;

/** Plans what is in use, most used first, until all is done or the time is over. */
export async function warmUp(from: Operations, to: Operations, ms: number): Promise<number> {
  const over = new AbortController();
  const used = from.used().values();
  let warmed = 0;
  const work = async () => {
    for (const each of used) {
      if (over.signal.aborted) return;
      // What cannot be planned is told to who asks for it.
      if (await to.warm(each).catch(() => false)) warmed += 1;
    }
  };
  const all = Promise.all(Array.from({ length: atOnce }, work));
  await Promise.race([all, sleep(ms, undefined, { signal: over.signal }).catch(() => {})]);
  over.abort();
  return warmed;
}
