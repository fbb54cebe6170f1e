import { askWith, type Database, type ListCondition } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';
import { type FoundBy, matchesPlan } from './find-hits.js';

/** What hits are counted by: the column that the filter's field reads, and the values that would find a record by it. */
interface Facet {
  /** The field of the filter that a click fills. */
  field: string;
  source: SQL;
  /** Every value of the field that finds a record whose source is this. */
  values: (source: SQL) => SQL;
}

const itself = (source: SQL) => sql`select ${source}`;
const withBroader = (topics: SQL) =>
  sql`select broader from reference_topic_parts where narrower = any(${topics}) union select unnest(${topics})`;
// Whatever touches it is touched by it.
const touching = (areas: SQL) => sql`select area from areas_touching(${areas}) as area`;

/** By value of `RecordGroupBy`. */
export const facets = {
  NETWORK: { field: 'networks', source: sql`index_records.network`, values: itself },
  KIND: { field: 'kinds', source: sql`index_records.kind`, values: itself },
  TOPIC: { field: 'topics', source: sql`index_records.topics`, values: withBroader },
  TARGET_GROUP: { field: 'targetGroups', source: sql`index_records.target_groups`, values: withBroader },
  MUNICIPALITY: {
    field: 'municipalities',
    source: sql`index_records.areas`,
    values: (areas) =>
      sql`select substr(area, 6) from (${touching(areas)}) as touched where area ~ '^area:\\d{4}$'`,
  },
  AREA: {
    field: 'areas',
    source: sql`index_records.areas`,
    values: (areas) => sql`select area from (${touching(areas)}) as touched join reference_areas on id = area
      where municipality is not null and id <> 'area:' || municipality`,
  },
} satisfies Record<string, Facet>;

/** The field of the filter that a click fills. */
export const facetField = (by: FacetBy): string => facets[by].field;

export type FacetBy = keyof typeof facets;

/** A value and how many hits it would leave. */
export interface FacetCount {
  key: string;
  count: number;
}

/**
 * How many hits each value would leave, most first: `condition` is the filter without the facet's field. What many
 * records have in common is worked out once; only organisations, found by several records, are told apart one by one.
 */
export function countFacets(
  db: Database,
  { plan, need }: FoundBy,
  asked: { by: FacetBy; condition: ListCondition; limit: number },
): Promise<FacetCount[]> {
  const { source, values } = facets[asked.by] as Facet;
  const { where, values: given } = asked.condition;
  return askWith<FacetCount>(
    db,
    sql`with hit as materialized (
        select card, lead and search_records.kind <> 'Organisation' as alone, ${source} as source
        from search_records join index_records on index_records.id = record
        where ${matchesPlan(plan, need)} and ${where} and ${source} is not null),
      alike as materialized (select source, count(*) filter (where alone) as count from hit group by source),
      valued as materialized (
        select distinct source, count, value from alike cross join lateral (${values(sql`source`)}) as each(value)),
      counted as (
        select value, count from valued
        union all
        select value, count(distinct card) from hit join valued using (source) where not alone group by value)
      select value as key, sum(count)::int as count from counted
      group by value having sum(count) > 0 order by count desc, value collate "C" limit ${asked.limit}::int`,
    given,
  );
}
