import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { OpenDatabase } from '../database/open.js';
import { loggable, reasonOf } from '../reason.js';
import { drainFeed } from './install.js';

/** Milliseconds until it tries again what failed. */
const pause = 1_000;

/**
 * Makes the documents that writers only noted, whenever some are, until it is disposed of. Several processes may: each
 * takes some at a time under the counter's lock.
 */
export function startKeeper({ db, connection }: OpenDatabase, log: FastifyBaseLogger): AsyncDisposable {
  const stop = new AbortController();
  let asked = false;
  let working: Promise<void> | undefined;
  const work = async () => {
    while (asked && !stop.signal.aborted) {
      asked = false;
      try {
        while (!stop.signal.aborted && (await drainFeed(db)));
      } catch (error) {
        if (stop.signal.aborted) return;
        log.warn({ reason: reasonOf(error) }, 'documents of the feed cannot be made; trying again');
        asked = true;
        await sleep(pause, undefined, { signal: stop.signal }).catch(() => {});
      }
    }
    working = undefined;
  };
  const ask = () => {
    asked = true;
    working ??= work();
  };
  const listening = connection.listen('feed_pending', ask, ask).catch((error: unknown) => {
    log.error({ err: loggable(error) }, 'documents that are noted wait for the next start');
  });
  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await listening;
      await working;
    },
  };
}
