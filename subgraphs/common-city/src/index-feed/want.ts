import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';

/** How a feed stands, as a person is told. */
export interface FeedStand {
  network: string;
  records: number;
  refused: number;
  indexedTo: string | null;
  problem: string | null;
  /** Documents that a rebuild has read so far; null: none is wanted. */
  rebuilding: number | null;
}

/** How each network's feed stands. */
export async function wantStands(db: Database): Promise<FeedStand[]> {
  const rows = await db.execute<{ [K in keyof FeedStand]: FeedStand[K] }>(sql`
    select network, (select count(*)::int from index_records record where record.network = feed.network) as records,
      (select count(*)::int from index_refused refused where refused.network = feed.network) as refused,
      to_char(indexed_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "indexedTo", failure ->> 'message' as problem,
      case when rebuild_wanted is not null
        then (select count(*)::int from index_incoming incoming where incoming.network = feed.network) end as rebuilding
    from index_feeds feed order by network`);
  return [...rows];
}

/** Asks the running hub to read a network's feed anew, or all of them; gives which. What an earlier wish has read is kept. */
export async function wantRebuild(db: Database, network: string | undefined): Promise<string[]> {
  const rows = await db.execute<{ network: string }>(sql`
    update index_feeds set rebuild_wanted = coalesce(rebuild_wanted, now())
    where ${network ?? null}::text is null or network = ${network ?? null} returning network`);
  return rows.map((row) => row.network).sort();
}

/** The documents of a network that are set aside, with the reasons. */
export async function wantRefused(db: Database): Promise<{ network: string; id: string; why: string }[]> {
  const rows = await db.execute<{ network: string; id: string; why: string }>(
    sql`select network, id, why from index_refused order by network, id limit 1000`,
  );
  return [...rows];
}
