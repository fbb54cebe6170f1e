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
  const [row] = await db.transaction(async (tx) => {
    // It may be large, and is made once for all who follow it.
    await tx.execute(sql`set local statement_timeout = '60s'`);
    return tx.execute<{ version: string; document: string }>(document);
  });
  return row ?? { version: '', document: '{}' };
}

const document = sql`
    with recursive way(alias, organisation, step) as (
      select alias, organisation, 1 from identity
      union all
      select way.alias, identity.organisation, step + 1 from way join identity on identity.alias = way.organisation where step < 16),
    ends as (select distinct on (alias) alias, organisation from way order by alias, step desc)
    select epoch || '-' || counter as version, jsonb_build_object(
      'version', epoch || '-' || counter,
      'areas', (select jsonb_agg(jsonb_build_object('id', id, 'level', level, 'partOf', part_of, 'municipality', municipality,
        'name', name ->> 'el', 'latitude', centroid -> 'latitude', 'longitude', centroid -> 'longitude',
        'names', ${namesOf(sql`areas.aliases || (select array_agg(genitive) from municipalities where code = areas.code and areas.level = 'MUNICIPALITY')`)})) from areas),
      'topics', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'broader', broader, 'name', name ->> 'el', 'names', ${namesOf(sql`array(select jsonb_array_elements_text(items) from jsonb_each(coalesce(topics.aliases, '{}')) as by_language(tag, items))`)})), '[]') from topics),
      'organisations', (select coalesce(jsonb_agg(jsonb_build_object('alias', alias, 'organisation', organisation)), '[]')
        from (select alias, organisation from ends
          union all select id, id from (
            -- Those of the hub's own are known from the first moment, before anything has been learned of them.
            select id from known_organisations union select id from organisations) as every(id)
          where not exists (select from identity where alias = id)) as known)
    )::text as document from reference_version`;
