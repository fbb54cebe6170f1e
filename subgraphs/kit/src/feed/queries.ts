import type { FeedHead } from '@koinipoli/schema/feed/lines';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { type FeedCursor, writeCursor } from './cursor.js';

/** How a feed stands. */
export interface FeedStand {
  epoch: string;
  revision: number;
  lastChangeAt: string | null;
  /** Whether documents of committed changes are still to be made. */
  pending: boolean;
  coverage: FeedHead['coverage'];
}

interface Stand extends Record<string, unknown> {
  epoch: string;
  revision: string;
  at: string | null;
  pending: boolean;
  coverage: FeedHead['coverage'];
}

/** Reads how the feed stands now. */
export async function selectStand(db: Database): Promise<FeedStand> {
  const [row] = await db.execute<Stand>(sql`
    select feed_epoch() as epoch, number as revision,
      (select to_jsonb(changed_at) #>> '{}' from feed_documents order by position desc, id desc limit 1) as at,
      exists (select from feed_pending) as pending,
      coalesce((select jsonb_agg(jsonb_build_object('areas', areas, 'topics', topics) order by id) from declared_coverage), '[]') as coverage
    from revision_counter`);
  return {
    epoch: row?.epoch ?? '',
    revision: Number(row?.revision),
    lastChangeAt: row?.at ?? null,
    pending: row?.pending ?? false,
    coverage: row?.coverage ?? [],
  };
}

/** A line of the feed, whole, and the cursor behind it. */
export interface FeedRow {
  cursor: FeedCursor;
  line: string;
}

/**
 * The changes behind a cursor, by position, so many at most, of one moment. A database that has become another since the
 * cursor was given has none. Documents stay the text that they are in PostgreSQL.
 */
export async function selectChanges(db: Database, after: FeedCursor, most: number): Promise<FeedRow[]> {
  const { epoch, position, id } = after;
  const rows = await db.execute<Record<'id' | 'position' | 'head' | 'document', string>>(sql`
    select id, position, coalesce(document::text, 'null') as document, json_build_object('id', id, 'kind', kind,
      'at', changed_at, 'isNew', document is not null and (since, id) > (${position}::bigint, ${id}))::text as head
    from feed_documents where (position, id) > (${position}::bigint, ${id}) and feed_epoch() = ${epoch}
    order by position, id limit ${most}::int`);
  return rows.map(({ document, head, ...row }) => {
    const cursor = { epoch, position: row.position, id: row.id };
    return {
      cursor,
      line: `{"cursor":${JSON.stringify(writeCursor(cursor))},${head.trim().slice(1, -1)},"document":${document}}\n`,
    };
  });
}
