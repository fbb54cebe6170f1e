import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { refreshSearch } from '../search/refresh.js';

/** What topics and municipalities are as records of the index; organisations are there by what identity makes of them. */
const own = sql`
  select id, 'Topic' as kind, name, array(select jsonb_array_elements_text(items) from jsonb_each(coalesce(aliases, '{}')) as by_language(tag, items)) as aliases,
    '{}'::text[] as areas, true as active, sources, languages, updated_at, verified_at, verified_by, synthetic
  from topics
  union all
  select 'area:' || code, 'Municipality', name, aliases || genitive, array['area:' || code], valid_to is null,
    sources, languages, updated_at, verified_at, verified_by, synthetic
  from municipalities`;

/**
 * Brings the hub's own topics and municipalities into the index, and takes out those that are no more; what is the same
 * is left alone. An id that a network came with first stays the network's.
 */
export async function takeOwn(db: Database): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select from index_counter for update`);
    const rows = await tx.execute<{ id: string }>(sql`with own as (${own}),
      gone as (
        delete from index_records where network is null and kind in ('Topic', 'Municipality')
          and id not in (select id from own) returning id),
      taken as (
        insert into index_records as known (id, kind, name, aliases, areas, active, sources, languages, updated_at, verified_at,
          verified_by, synthetic, changed_at)
        select id, kind, name, aliases, areas, active, sources, languages, updated_at, verified_at, verified_by, synthetic, updated_at
        from own
        on conflict (id) do update set kind = excluded.kind, name = excluded.name, aliases = excluded.aliases, areas = excluded.areas,
          active = excluded.active, sources = excluded.sources, languages = excluded.languages, updated_at = excluded.updated_at,
          verified_at = excluded.verified_at, verified_by = excluded.verified_by, synthetic = excluded.synthetic, changed_at = excluded.changed_at
        where known.network is null and (known.kind, known.name, known.aliases, known.active, known.sources, known.languages, known.verified_at, known.verified_by)
          is distinct from (excluded.kind, excluded.name, excluded.aliases, excluded.active, excluded.sources, excluded.languages, excluded.verified_at, excluded.verified_by)
        returning id)
      select id from gone union all select id from taken`);
    await refreshSearch(
      tx,
      rows.map(({ id }) => id),
    );
  });
}
