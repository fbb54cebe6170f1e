import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import type { ReferenceDocument } from './document.js';

/** The version that a database holds; null before the first. */
export async function referenceVersion(db: Database): Promise<string | null> {
  const [row] = await db.execute<{ version: string }>(sql`select version from reference_state`);
  return row?.version ?? null;
}

/**
 * Replaces what a database knows by a version of the feed, whole or not at all; readers see the old one meanwhile.
 * A version that another follower has applied already is left as it is.
 */
export async function applyReference(db: Database, document: ReferenceDocument): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('reference_state'))`);
    const known = await tx.execute(sql`select 1 from reference_state where version = ${document.version}`);
    if (known.length > 0) return;
    await tx.execute(sql`delete from reference_areas`);
    await tx.execute(sql`insert into reference_areas
      select id, level, "partOf", municipality, latitude, longitude
      from jsonb_to_recordset(${JSON.stringify(document.areas)}::text::jsonb)
        as area(id text, level text, "partOf" text, municipality text, latitude float8, longitude float8)`);
    await tx.execute(sql`delete from reference_area_parts`);
    await tx.execute(sql`insert into reference_area_parts
      with recursive inside(whole, part) as (
        select id, id from reference_areas
        union select area.part_of, inside.part from inside join reference_areas area on area.id = inside.whole
        where area.part_of is not null)
      select whole, part from inside`);
    await tx.execute(sql`delete from reference_topic_parts`);
    await tx.execute(sql`insert into reference_topic_parts
      with recursive topics as (
        select id, broader from jsonb_to_recordset(${JSON.stringify(document.topics)}::text::jsonb) as topic(id text, broader text[])),
      below(broader, narrower) as (
        select id, id from topics
        union select wider, below.narrower from below join topics on topics.id = below.broader, unnest(topics.broader) as wider)
      select broader, narrower from below`);
    await tx.execute(sql`delete from reference_organisations`);
    await tx.execute(sql`insert into reference_organisations
      select alias, organisation
      from jsonb_to_recordset(${JSON.stringify(document.organisations)}::text::jsonb) as known(alias text, organisation text)`);
    await tx.execute(sql`delete from reference_names`);
    await tx.execute(sql`insert into reference_names (kind, id, name)
      select distinct kind, id, name from (
        select 'area' as kind, id, names from jsonb_to_recordset(${JSON.stringify(document.areas)}::text::jsonb) as area(id text, names text[])
        union all
        -- Of all that it is called, the one to write.
        select 'area-title', id, array[name] from jsonb_to_recordset(${JSON.stringify(document.areas)}::text::jsonb) as area(id text, name text)
        where name is not null
        union all
        select 'topic', id, names from jsonb_to_recordset(${JSON.stringify(document.topics)}::text::jsonb) as topic(id text, names text[])
      ) as named, unnest(names) as name`);
    await tx.execute(sql`insert into reference_state (version) values (${document.version})
      on conflict (only_row) do update set version = excluded.version, followed_at = now()`);
  });
}
