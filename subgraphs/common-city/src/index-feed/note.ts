import type { Database } from '@koinipoli/kit';
import type { FeedHead } from '@koinipoli/schema/feed/lines';
import { sql } from 'drizzle-orm';
import { MovedOn } from './fault.js';
import type { FeedFaultCode } from './rules.js';

/** How far a feed has been followed. */
export interface FeedState {
  cursor: string | null;
  epoch: string | null;
  revision: number | null;
  rebuildWanted: boolean;
  rebuildCursor: string | null;
}

/** Where the index stands in a network's feed; one that it never followed stands at zero. */
export async function noteFeed(db: Database, network: string): Promise<FeedState> {
  await db.execute(sql`insert into index_feeds (network) values (${network}) on conflict do nothing`);
  const [state] = await db.execute<{ [K in keyof FeedState]: FeedState[K] }>(sql`
    select cursor, epoch, revision::float8 as revision, rebuild_wanted is not null as "rebuildWanted", rebuild_cursor as "rebuildCursor"
    from index_feeds where network = ${network}`);
  if (!state) throw new Error(`The index knows nothing of ${network}.`);
  return state;
}

/** Holds a feed's row until the transaction ends. Throws MovedOn where it no longer stands where this follower took it up. */
export async function noteTurn(tx: Database, network: string, cursor: string | null): Promise<void> {
  const [row] = await tx.execute<{ cursor: string | null }>(
    sql`select cursor from index_feeds where network = ${network} for update`,
  );
  if (!row || row.cursor !== cursor) throw new MovedOn();
}

/** How far an answer brought the index. */
export interface Progress {
  head: FeedHead;
  cursor: string;
  /** Whether the answer went up to the feed's end. */
  atEnd: boolean;
  /** Up to when the index has the network's changes. */
  indexedTo: string | null;
}

/** Notes where a feed goes on, and what its network said of itself. */
export async function noteProgress(
  tx: Database,
  network: string,
  { head, cursor, atEnd, indexedTo }: Progress,
): Promise<void> {
  await tx.execute(sql`update index_feeds set cursor = ${cursor}, epoch = ${head.epoch}, revision = ${head.revision}, answered_at = now(),
      last_change_at = ${head.lastChangeAt}::timestamptz, at_end = ${atEnd}, failure = null,
      coverage = ${JSON.stringify(head.coverage)}::text::jsonb,
      indexed_to = coalesce(greatest(indexed_to, least(${indexedTo}::timestamptz, now())), indexed_to)
    where network = ${network}`);
}

/** Notes why a feed cannot be followed, and since when. */
export async function noteFailure(
  db: Database,
  network: string,
  { code, message }: { code: FeedFaultCode; message: string },
): Promise<void> {
  await db.execute(sql`update index_feeds set failure = jsonb_build_object('code', ${code}::text, 'message', ${message}::text,
      'since', coalesce(failure ->> 'since', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    where network = ${network}`);
}
