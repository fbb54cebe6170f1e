import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@koinipoli/kit';
import type { FeedHead } from '@koinipoli/schema/feed/lines';
import { createPace } from '../pace.js';
import { applyChanges, applyLive } from './apply.js';
import type { GivenChange } from './check.js';
import { FeedFault, MovedOn, OtherEpoch } from './fault.js';
import type { Lead } from './lead.js';
import { type FeedState, noteFailure, noteFeed, noteProgress, noteTurn } from './note.js';
import { lockIndex } from './queries.js';
import { type FeedSource, readFeed } from './read.js';
import { feedFaults, pauseAfter, pauses } from './rules.js';
import { writeIndex } from './write.js';

/** What a follower needs. */
export interface FollowParts {
  db: Database;
  source: FeedSource;
  lead: Lead;
  log: FollowLog;
  stop: AbortSignal;
  /** Reads the feed anew beside the live index. */
  rebuild: () => Promise<void>;
}

/** Where a follower tells how it fares. */
export interface FollowLog {
  info(what: object, message: string): void;
  warn(what: object, message: string): void;
  error(what: object, message: string): void;
}

/** Milliseconds until this process asks again whether nobody else follows. */
const turn = 1_000;

/**
 * Follows one network's feed into the index until it is told to stop: changes and the place where to go on in one
 * transaction. What cannot be followed is noted, and asked again ever more slowly; other feeds do not notice.
 */
export async function followFeed(parts: FollowParts): Promise<void> {
  const { db, source, lead, stop } = parts;
  const rest = (milliseconds: number) => sleep(milliseconds, undefined, { signal: stop }).catch(() => {});
  const round = new Set<string>();
  let failures = 0;
  let hasAnswered = false;
  while (!stop.aborted) {
    try {
      if (!(await lead.has(source.network))) {
        await rest(turn);
        continue;
      }
      const state = await noteFeed(db, source.network);
      const changed = await followOnce(parts, state, round);
      failures = 0;
      hasAnswered = true;
      // A network that does not hold its answers must not make this a hot loop.
      if (!changed) await rest(pauses.shortest);
    } catch (error) {
      if (stop.aborted) return;
      if (error instanceof MovedOn) continue;
      await tell(parts, error, failures < (hasAnswered ? early : earlyAtFirst));
      round.clear();
      await rest(pauseAfter(failures, hasAnswered ? pauses.longest : pauses.longestAtFirst));
      failures += 1;
    }
  }
}

/** Failures that are worth no warning: subgraphs start together, and one that is not there at once is no fault yet. */
const early = 3;
const earlyAtFirst = 20;

async function tell({ db, source, log }: FollowParts, error: unknown, isEarly: boolean): Promise<void> {
  const { network } = source;
  if (!(error instanceof FeedFault)) {
    // Our own: the network has answered, and what it said could not be written.
    log.error(
      { network, reason: (error as Error).message.slice(0, 200) },
      'a change feed could not be applied; trying again',
    );
    await noteFailure(db, network, { code: 'FAULT', message: feedFaults.FAULT }).catch(() => {});
    return;
  }
  log[isEarly ? 'info' : 'warn'](
    { network, code: error.code, reason: error.message },
    'a change feed cannot be followed; asking again',
  );
  await noteFailure(db, network, error).catch(() => {});
}

/** Asks once and applies the answer; gives whether it brought anything. A feed of another epoch is read anew. */
async function followOnce(parts: FollowParts, state: FeedState, round: Set<string>): Promise<boolean> {
  try {
    return await followAnswer(parts, state, round);
  } catch (error) {
    if (!(error instanceof OtherEpoch)) throw error;
    parts.log.warn(
      { network: parts.source.network },
      'a change feed begins anew; the index is rebuilt beside itself',
    );
    await parts.rebuild();
    return true;
  }
}

async function followAnswer(parts: FollowParts, state: FeedState, round: Set<string>): Promise<boolean> {
  const { source, stop } = parts;
  const portion = createPortion(parts, state);
  if (state.cursor !== null) round.add(state.cursor);
  try {
    for await (const part of readFeed(source, { after: state.cursor, wait: true, stop })) {
      if ('head' in part) portion.begin(checkHead(part.head, state));
      else if ('change' in part) await portion.add(part.change, part.size);
      else {
        const { cursor, atEnd } = part.end;
        if (!atEnd && round.has(cursor))
          throw new FeedFault('BROKEN', 'It leads back to where it was before.');
        round.add(cursor);
        await portion.write({ cursor, atEnd });
        if (atEnd) round.clear();
      }
    }
  } catch (error) {
    // What came before stands, and the next answer goes on after it.
    if (!stop.aborted && !(error instanceof MovedOn)) await portion.write();
    throw error;
  }
  return portion.changed;
}

function checkHead(head: FeedHead, { epoch, revision }: FeedState): FeedHead {
  if (epoch !== null && head.epoch !== epoch) throw new OtherEpoch();
  if (revision !== null && head.revision < revision)
    throw new FeedFault('BROKEN', 'It goes backwards: its revision is lower than it was.');
  return head;
}

/** Whether the feed ends here, and tells of all that its network has. */
const isWhole = (head: FeedHead, end?: { atEnd: boolean }): boolean =>
  end?.atEnd === true && head.pending !== true;

/** Characters of documents that are applied at once. */
const largest = 8_000_000;

/** Gathers changes, and writes them in portions with the place where to go on. */
function createPortion({ db, source, stop }: FollowParts, state: FeedState) {
  let head: FeedHead | undefined;
  let headAt = '';
  let at = state.cursor;
  let held: GivenChange[] = [];
  let size = 0;
  const pace = createPace();
  const portion = {
    changed: false,
    begin(given: FeedHead) {
      head = given;
      headAt = new Date().toISOString();
    },
    async add(change: GivenChange, characters: number) {
      held.push(change);
      size += characters;
      if (size > largest || held.length >= pace.size) await portion.write();
    },
    async write(end?: { cursor: string; atEnd: boolean }) {
      const last = held.at(-1);
      const cursor = end?.cursor ?? last?.cursor;
      if (head === undefined || cursor === undefined || stop.aborted) return;
      const progress = {
        head,
        cursor,
        atEnd: isWhole(head, end),
        indexedTo: isWhole(head, end) ? headAt : (last?.at ?? null),
      };
      const changes = held;
      held = [];
      size = 0;
      let start = performance.now();
      await writeIndex(db, async (tx: Database) => {
        await noteTurn(tx, source.network, at);
        if (changes.length > 0) {
          await lockIndex(tx);
          // Waiting for the others is no part of what keeps them waiting.
          start = performance.now();
          const apply = state.cursor === null ? applyChanges : applyLive;
          const { changed } = await apply(tx, source.network, changes);
          portion.changed ||= changed > 0;
        }
        await noteProgress(tx, source.network, progress);
      });
      pace.took(changes.length, performance.now() - start);
      at = cursor;
    },
  };
  return portion;
}
