import {
  aboutTopics,
  byEachValue,
  byMunicipality,
  byValue,
  type Database,
  defineGroups,
  defineList,
  type Filters,
  type Groups,
  greekOrder,
  includeInactive,
  inMunicipality,
  isAnyOf,
  isOpenAt,
  type Param,
  provenanceFilters,
  provenanceOf,
  standsDuring,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import type { GeoPoint, Text } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { RecordFilter } from './filter.js';
import type { RecordGroup } from './group.js';
import { indexPlaces as places, indexRecords as table } from './table.js';

const { id, network, kind, name, description, active, topics, targetGroups, areas, period, url } =
  getTableColumns(table);

/** Characters of a description that the index shows. */
const longest = 500;

/** A place of the record that fulfils a condition. */
const placeWhere = (condition: SQL) => sql`from ${places} where ${places.record} = ${id} and ${condition}`;

/** Asked once a statement, not once a row. */
const once = (value: SQL) => sql`(select ${value})`;

const pointOf = (near: Param) =>
  once(sql`on_globe(${near('latitude')}::float8, ${near('longitude')}::float8)`);
const circle = (near: Param) =>
  once(
    sql`globe_around(${near('latitude')}::float8, ${near('longitude')}::float8, ${near('radius')}::float8)`,
  );

/** Inside the circle: an index finds what lies in the cube around it, and the straight line through the globe decides. */
const isNear = (near: Param) =>
  near.has('radius')
    ? sql`${places.spot} <@ ${circle(near)} and ${places.spot} <-> ${pointOf(near)} <= ${once(sql`chord_of(${near('radius')}::float8)`)}`
    : sql`${places.spot} is not null`;

/** Inside the rectangle, or in the two that the antimeridian cuts it into. */
const isInBox = (box: Param) => {
  const [west, south, east, north] = ['west', 'south', 'east', 'north'].map(
    (edge) => sql`${box(edge)}::float8`,
  );
  const first = sql`box(point(${west}, ${south}), point(case when ${west} <= ${east} then ${east} else 180 end, ${north}))`;
  const second = sql`box(point(-180, ${south}), point(${east}, ${north}))`;
  return sql`(${places.middle} <@ ${once(first)} or ${west} > ${east} and ${places.middle} <@ ${once(second)})`;
};

/** Every id of the organisations given, under whatever id each. */
const knownIds = (ids: SQL) =>
  sql`array(select known_ids(canonical_id(given)) from unnest(${ids}::text[]) as given)`;

/** Is of or about the organisations with these ids. */
const isOf = (ids: SQL) => sql`(${table.organisation} = any(${ids}) or ${table.represents} = any(${ids}))`;

export const recordList = defineList({
  name: 'records',
  from: table,
  id,
  columns: {
    id,
    kind,
    name,
    url,
    period,
    description: sql<Text | null>`(select jsonb_object_agg(tag,
      case when length(said) > ${sql.raw(`${longest}`)} then left(said, ${sql.raw(`${longest - 1}`)}) || '…' else said end)
      from jsonb_each_text(${description}) as each(tag, said))`,
    point: sql<GeoPoint | null>`(select jsonb_build_object('latitude', ${places.latitude}, 'longitude', ${places.longitude})
      ${placeWhere(sql`${places.latitude} is not null`)} order by ${places.nr} limit 1)`,
    networkId: network,
    organisationId: sql<
      string | null
    >`coalesce(${table.organisation}, ${table.represents}, case when ${kind} = 'Organisation' then ${id} end)`,
    topicIds: topics,
    targetGroupIds: targetGroups,
    areaIds: areas,
    municipalityCodes: sql<string[]>`array(select distinct municipality from reference_areas
      where id = any(${areas}) and municipality is not null order by municipality)`,
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    UPDATED_DESC: { keys: [{ by: table.updatedAt, type: 'timestamptz' }], descending: true },
    VERIFIED: {
      keys: [
        {
          by: sql`coalesce(${table.verifiedAt}, '1970-01-01 00:00:00+00'::timestamptz)`,
          type: 'timestamptz',
        },
      ],
    },
    DISTANCE: { keys: [], nearest: true },
  },
  filters: {
    ids: (ids) => sql`${id} = any(array(select record_id(given) from unnest(${ids()}::text[]) as given))`,
    networks: isAnyOf(network),
    kinds: isAnyOf(kind),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(targetGroups),
    municipalities: touchesMunicipalities(areas),
    areas: touchesAreas(areas),
    organisations: (ids) => sql`(${isOf(knownIds(ids()))} or ${id} = any(${knownIds(ids())}))`,
    open: standsDuring(period),
    near: isNear,
    bbox: isInBox,
    openAt: isOpenAt(places.schedules),
    ...provenanceFilters(table),
    includeInactive,
  } satisfies Filters<RecordFilter>,
  together: {
    filters: ['near', 'bbox', 'openAt'],
    within: (condition) => sql`exists (select 1 ${placeWhere(condition)})`,
    walk: {
      parts: sql`${places} as here`,
      on: sql`here.record = ${id}`,
      by: (near) => sql`(here.spot <-> ${pointOf(near)})`,
      isNearest: (
        near,
        condition,
      ) => sql`${near.has('radius') ? sql`here.spot <@ ${circle(near)} and` : sql``}
        (select ${places.nr} = here.nr ${placeWhere(condition)} order by ${places.spot} <-> ${pointOf(near)}, ${places.nr} limit 1)`,
    },
  },
  edges: {
    id: (key) => sql`${id} = record_id(${key})`,
    municipality: inMunicipality(areas),
    area: (key) => sql`${areas} && array(select areas_touching(array[${key}]))`,
    topic: (key) =>
      sql`(${topics} && array(select topics_within(array[${key}])) or ${targetGroups} && array(select topics_within(array[${key}])))`,
    // The organisation itself is none of its records.
    organisation: (key) => sql`(${isOf(knownIds(sql`array[${key}]`))} and ${kind} <> 'Organisation')`,
  },
  visible: sql`${active}`,
  distance: (near, part) =>
    sql`arc_over((select min(${places.spot} <-> ${pointOf(near)}) ${placeWhere(part)}))`,
});

/** What records are counted by. */
const by = {
  NETWORK: byValue(network),
  KIND: byValue(kind),
  MUNICIPALITY: byMunicipality(areas),
  AREA: byEachValue(sql`array(select id from reference_areas
    where id = any(${areas}) and municipality is not null and id <> 'area:' || municipality)`),
  TOPIC: byEachValue(topics),
  TARGET_GROUP: byEachValue(targetGroups),
} satisfies Groups<typeof RecordGroup>['by'];

export const recordGroups = defineGroups(recordList, { by });

/**
 * The same where many places lie in the circle or box. PostgreSQL cannot tell how many, takes them for few and looks up
 * the record of each; here a page walks along its order and looks at the places of each record, and a count reads all
 * places once: a case is for no index, and PostgreSQL expects half of the rows of it.
 */
export const wideRecordList: typeof recordList = {
  ...recordList,
  together: {
    ...recordList.together,
    filters: recordList.together?.filters ?? [],
    within: (condition, reading) =>
      reading === 'page'
        ? sql`(select true ${placeWhere(condition)} limit 1)`
        : sql`${id} in (select ${places.record} from ${places} where case when ${condition} then true end)`,
  },
};

export const wideRecordGroups = defineGroups(wideRecordList, { by });

/** More places than one looks up one by one. */
const many = 2_000;

/** Whether many places lie in the circle or box of a checked filter; it looks no further than to that number. */
export async function isWide(db: Database, filter: Pick<RecordFilter, 'near' | 'bbox'>): Promise<boolean> {
  const conditions = [
    ...(filter.near?.radius == null ? [] : [isNear(given(filter.near))]),
    ...(filter.bbox == null ? [] : [isInBox(given(filter.bbox))]),
  ];
  if (conditions.length === 0) return filter.near != null;
  const [row] = await db.execute<{ wide: boolean }>(sql`select count(*) = ${many} as wide
    from (select 1 from ${places} where ${sql.join(conditions, sql` and `)} limit ${many}) as found`);
  return row?.wide ?? false;
}

/** A value of a filter as its conditions read it. */
const given = (value: object): Param => {
  const parts = value as Record<string, unknown>;
  return Object.assign((path = '') => sql`${parts[path]}`, { has: (path: string) => parts[path] != null });
};
