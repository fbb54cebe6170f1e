import type { Database } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';

/** The version of the reference data: an epoch, and a counter that every change raises. */
export async function referenceVersion(db: Database): Promise<string> {
  const [row] = await db.execute<{ version: string }>(
    sql`select epoch || '-' || counter as version from reference_version`,
  );
  return row?.version ?? '';
}

/** A name in its languages and what else it is called. */
const namesOf = (others: SQL): SQL =>
  sql`(select jsonb_agg(distinct called) from (select value from jsonb_each_text(name) union select unnest(${others})) as all_names(called) where called <> '')`;

/** The whole document as JSON text, with its version, from one statement and so of one moment. */
export async function selectReference(db: Database): Promise<{ version: string; document: string }> {
  const [row] = await db.execute<{ version: string; document: string }>(sql`
    select epoch || '-' || counter as version, jsonb_build_object(
      'version', epoch || '-' || counter,
      'areas', (select jsonb_agg(jsonb_build_object('id', id, 'level', level, 'partOf', part_of, 'municipality', municipality,
        'name', name ->> 'el', 'latitude', centroid -> 'latitude', 'longitude', centroid -> 'longitude',
        'names', ${namesOf(sql`areas.aliases || (select array_agg(genitive) from municipalities where code = areas.code and areas.level = 'MUNICIPALITY')`)})) from areas),
      'topics', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'broader', broader, 'names', ${namesOf(sql`array(select jsonb_array_elements_text(items) from jsonb_each(coalesce(topics.aliases, '{}')) as by_language(tag, items))`)})), '[]') from topics),
      'organisations', (select coalesce(jsonb_agg(jsonb_build_object('alias', alias, 'organisation', organisation)), '[]')
        from (select alias, canonical_id(alias) as organisation from identity
          union all select id, id from organisations where not exists (select from identity where alias = id)) as known)
    )::text as document from reference_version`);
  return row ?? { version: '', document: '{}' };
}
