import { setTimeout as sleep } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import type { Logger } from 'pino';
import { request } from 'undici';
import type { Database } from '../database/open.js';
import { readWhole } from '../read-whole.js';
import { reasonOf } from '../reason.js';
import { applyReference, referenceVersion } from './apply.js';
import { referenceDocument } from './document.js';

/** How to follow the reference feed. */
export interface FollowOptions {
  db: Database;
  /** Address of the feed, `http://127.0.0.1:4001/reference`. */
  url: string;
  log: Logger;
  /** Makes an internal token for the publisher, where it asks for one. */
  token?: () => Promise<string>;
  /** Seconds that the publisher may hold a question until something changes. */
  wait?: number;
  /** Seconds that a whole answer may take beyond that, however steadily it drips. */
  patience?: number;
}

/** A follower at work. */
export interface Follower extends AsyncDisposable {
  /** Whether the tables have been filled, by this follower or an earlier one. */
  isFilled(): boolean;
}

const largest = 64 * 1024 * 1024;
const pauses = { shortest: 200, longest: 5_000 };

/**
 * Follows the reference feed into the subgraph's own tables until it is disposed of. Without the publisher it goes on
 * with what the tables hold and asks again, ever more slowly; a document that breaks the contract is logged and left.
 */
export function followReference(options: FollowOptions): Follower {
  const stop = new AbortController();
  let filled = false;
  const following = (async () => {
    let pause = pauses.shortest;
    while (!stop.signal.aborted) {
      try {
        const version = await referenceVersion(options.db);
        filled ||= version !== null;
        await followOnce(options, version, stop.signal);
        filled = true;
        pause = pauses.shortest;
        // A publisher that does not hold its answers must not make this a hot loop.
        await sleep(pauses.shortest, undefined, { signal: stop.signal }).catch(() => {});
      } catch (error) {
        if (stop.signal.aborted) return;
        // Subgraphs start together, and the publisher may be the last.
        const isEarly = pause < pauses.longest / 4 && isNobodyThere(error);
        const level = isEarly ? 'info' : 'warn';
        options.log[level](
          { reason: reasonOf(error) },
          'the reference feed cannot be followed; asking again',
        );
        await sleep(pause, undefined, { signal: stop.signal }).catch(() => {});
        pause = Math.min(pause * 2, pauses.longest);
      }
    }
  })();
  return {
    isFilled: () => filled,
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await following;
    },
  };
}

const isNobodyThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';

/** Asks once for a version newer than the one known, and applies it; returns when it is applied or there is none. */
async function followOnce(options: FollowOptions, version: string | null, stop: AbortSignal) {
  const { db, url, log, token, wait = 25, patience = 60 } = options;
  const signal = AbortSignal.any([stop, AbortSignal.timeout((wait + patience) * 1_000)]);
  const address = new URL(url);
  if (version !== null) address.searchParams.set('wait', String(wait));
  const { statusCode, headers, body } = await request(address, {
    headers: {
      'accept-encoding': 'gzip',
      ...(version === null ? {} : { 'if-none-match': `"${version}"` }),
      ...(token ? { authorization: `Bearer ${await token()}` } : {}),
    },
    headersTimeout: (wait + 10) * 1_000,
    bodyTimeout: 30_000,
    signal,
  });
  if (statusCode === 304) return void (await body.dump());
  if (statusCode !== 200) {
    await body.dump();
    throw new Error(`the publisher answered ${statusCode}`);
  }
  // What is read is counted after it is unpacked, so that a small answer cannot become a large one.
  const plain = headers['content-encoding'] === 'gzip' ? body.compose(createGunzip()) : body;
  const document = referenceDocument.parse(JSON.parse(await readWhole(plain, largest)));
  await applyReference(db, document);
  log.info({ version: document.version }, 'reference data followed');
}
