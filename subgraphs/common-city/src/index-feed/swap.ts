import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { applyPortion } from './apply.js';
import type { Change } from './check.js';
import { gatherIncoming, type RebuildParts } from './gather.js';
import { noteProgress } from './note.js';
import { lockIndex } from './queries.js';
import { writeIndex } from './write.js';

/** Records that are swapped at once; all of them stand or fall together. */
const portion = 2_000;

/**
 * Puts a rebuilt index in place of the live one, by differences and in one transaction. Who follows the feed waits
 * meanwhile, and what it had more than the rebuild is read first: nothing goes back to what it was.
 */
export async function swapIndex({ db, source, stop }: RebuildParts): Promise<void> {
  const { network } = source;
  await writeIndex(db, async (tx) => {
    const [feed] = await tx.execute<{ cursor: string | null }>(
      sql`select rebuild_cursor as cursor from index_feeds where network = ${network} for update`,
    );
    const { head, cursor } = await gatherIncoming({ db: tx, source, stop }, feed?.cursor ?? null);
    await lockIndex(tx);
    await replaceRefused(tx, network);
    const items = await differences(tx, network);
    for (let from = 0; from < items.length; from += portion) {
      await applyPortion(tx, network, {
        items: items.slice(from, from + portion),
        fill: (some) => (inner) => fillArriving(inner, network, some),
      });
    }
    await tx.execute(sql`delete from index_incoming where network = ${network}`);
    const atEnd = head.pending !== true;
    const indexedTo = atEnd ? new Date().toISOString() : null;
    await noteProgress(tx, network, { head, cursor, atEnd, indexedTo });
    await tx.execute(
      sql`update index_feeds set rebuild_wanted = null, rebuild_cursor = null where network = ${network}`,
    );
  });
}

async function replaceRefused(tx: Database, network: string): Promise<void> {
  await tx.execute(sql`delete from index_refused where network = ${network}`);
  await tx.execute(sql`insert into index_refused (network, id, why)
    select network, id, change ->> 'why' from index_incoming where network = ${network} and change ->> 'why' is not null`);
}

type Difference = Pick<Change, 'id' | 'kind' | 'at'>;

/** The records of which the rebuilt index says something else than the live one, those that only one of them has included. */
async function differences(tx: Database, network: string): Promise<Difference[]> {
  const rows = await tx.execute<{ id: string; kind: string; at: string }>(sql`
    with incoming as (
      select id, change ->> 'kind' as kind, change ->> 'at' as at, md5(nullif(change -> 'document', 'null')::text) as hash
      from index_incoming where network = ${network})
    select coalesce(incoming.id, known.id) as id, coalesce(incoming.kind, known.kind) as kind, coalesce(at, now()::text) as at
    from incoming full join (select * from index_documents where network = ${network}) known on known.id = incoming.id
    where known.hash is distinct from incoming.hash order by 1`);
  return [...rows];
}

async function fillArriving(tx: Database, network: string, items: readonly Difference[]): Promise<void> {
  await tx.execute(sql`insert into index_arriving (id, kind, at, is_new, document, hash)
    select item.id, item.kind, item.at, coalesce((change ->> 'isNew')::boolean, false), document, md5(document::text)
    from jsonb_to_recordset(${JSON.stringify(items)}::text::jsonb) as item(id text, kind text, at timestamptz)
    left join index_incoming on index_incoming.network = ${network} and index_incoming.id = item.id,
      nullif(change -> 'document', 'null') as document`);
}
