import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@koinipoli/kit';
import { FeedFault } from './fault.js';
import { type FollowLog, followFeed } from './follow.js';
import { leadFeeds } from './lead.js';
import { noteFeed } from './note.js';
import type { FeedSource } from './read.js';
import { rebuildIndex } from './rebuild.js';
import { pauseAfter } from './rules.js';

/** What following all feeds needs. */
export interface RunParts {
  /** Address of the database. */
  url: string;
  sources: readonly FeedSource[];
  log: FollowLog;
}

/** Milliseconds between two looks whether a rebuild is wanted. */
const look = 1_000;

/** Follows the feeds of all networks until it is disposed of, and rebuilds what somebody wants rebuilt. */
export function runFeeds({ url, sources, log }: RunParts): AsyncDisposable {
  // Connections of its own: those who wait for their turn to write keep no question of a reader waiting.
  const database = openDatabase({ url, connections: 4 });
  const stop = new AbortController();
  const lead = leadFeeds(url);
  const rebuilds = new Map<string, Promise<void>>();
  const rebuildOnce = async (source: FeedSource): Promise<void> => {
    const { rebuildCursor } = await noteFeed(database.db, source.network);
    await rebuildIndex({ db: database.db, source, stop: stop.signal }, rebuildCursor);
    log.info({ network: source.network }, 'the index has been rebuilt');
  };
  /** One rebuild of a network at a time, whoever wants it. */
  const rebuild = (source: FeedSource): Promise<void> => {
    const running =
      rebuilds.get(source.network) ?? rebuildOnce(source).finally(() => rebuilds.delete(source.network));
    rebuilds.set(source.network, running);
    return running;
  };
  const rebuildWhenWanted = async (source: FeedSource): Promise<void> => {
    for (let failures = 0; !stop.signal.aborted; ) {
      try {
        const isWanted = (await noteFeed(database.db, source.network)).rebuildWanted;
        if (isWanted && (await lead.has(source.network))) await rebuild(source);
        failures = 0;
      } catch (error) {
        if (stop.signal.aborted) return;
        const reason = error instanceof FeedFault ? error.message : (error as Error).name;
        log.warn({ network: source.network, reason }, 'the index cannot be rebuilt; trying again');
        failures += 1;
      }
      await sleep(look + pauseAfter(failures), undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const running = Promise.all(
    sources.flatMap((source) => [
      followFeed({ db: database.db, source, lead, log, stop: stop.signal, rebuild: () => rebuild(source) }),
      rebuildWhenWanted(source),
    ]),
  );
  return {
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await running;
      await Promise.all([lead[Symbol.asyncDispose](), database.close()]);
    },
  };
}
