import type { Database } from '@koinipoli/kit';
import type { FeedHead } from '@koinipoli/schema/feed/lines';
import { sql } from 'drizzle-orm';
import { type Change, checkChanges, type GivenChange } from './check.js';
import { FeedFault, OtherEpoch } from './fault.js';
import { type FeedSource, readFeed } from './read.js';
import { usualLimits } from './rules.js';

/** What a rebuild needs. */
export interface RebuildParts {
  db: Database;
  source: FeedSource;
  stop: AbortSignal;
}

/** A feed that has been read up to its end. */
export interface Gathered {
  head: FeedHead;
  cursor: string;
}

/** Reads a feed up to its end, into `index_incoming`; throws OtherEpoch where its epoch is not one and the same. */
export async function gatherIncoming(
  { db, source, stop }: RebuildParts,
  from: string | null,
): Promise<Gathered> {
  const round = new Set<string>();
  let epoch: string | undefined;
  let cursor = from;
  for (;;) {
    let head: FeedHead | undefined;
    let held: GivenChange[] = [];
    for await (const part of readFeed(source, { after: cursor, wait: false, stop })) {
      if ('head' in part) {
        head = part.head;
        epoch ??= head.epoch;
        if (epoch !== head.epoch) throw new OtherEpoch();
      } else if ('change' in part) {
        held.push(part.change);
        if (held.length < portion) continue;
        await insertIncoming(db, source.network, { changes: checkChanges(held), cursor: part.change.cursor });
        held = [];
      } else {
        const { end } = part;
        await insertIncoming(db, source.network, { changes: checkChanges(held), cursor: end.cursor });
        if (end.atEnd && head) return { head, cursor: end.cursor };
        if (round.has(end.cursor)) throw new FeedFault('BROKEN', 'It leads back to where it was before.');
        round.add(end.cursor);
        cursor = end.cursor;
      }
    }
  }
}

/** Changes that are stored at once. */
const portion = usualLimits.lines / 4;

/** Forgets what an earlier rebuild has gathered. */
export async function clearIncoming(db: Database, network: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`delete from index_incoming where network = ${network}`);
    await tx.execute(sql`update index_feeds set rebuild_cursor = null where network = ${network}`);
  });
}

interface Incoming {
  changes: readonly Change[];
  cursor: string;
}

async function insertIncoming(db: Database, network: string, { changes, cursor }: Incoming): Promise<void> {
  await db.execute(sql`with given as (
      insert into index_incoming (network, id, change)
      select ${network}, change ->> 'id', change from jsonb_array_elements(${JSON.stringify(changes)}::text::jsonb) as change
      on conflict (network, id) do update set change = excluded.change)
    update index_feeds set rebuild_cursor = ${cursor} where network = ${network}`);
}
