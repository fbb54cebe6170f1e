import { conditionOf, type ListCondition, type Param, standsDuring } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';
import { recordList } from '../index-record/queries.js';
import { indexPlaces, indexRecords } from '../index-record/table.js';
import { municipalities } from '../municipality/table.js';

const { kind, network, topics, areas, period, active } = indexRecords;

/** The ends of the range that a condition asks for, open where it has none. */
const range: Param = Object.assign(
  (end = '') => sql.raw(`coalesce(wanted.open ->> '${end}', '${end === 'from' ? '0000' : '9999-12-31'}')`),
  { has: () => true },
);

/**
 * The conditions, one row each: what is not asked for is null, and narrower topics are there, so that nothing is worked
 * out for each record.
 */
const wanted = (conditions: SQL): SQL => sql`
  select networks, kinds, case when topics is not null then array(select topics_within(topics)) end as topics, open, radius
  from jsonb_to_recordset(${conditions}) as given(networks text[], kinds text[], topics text[], open jsonb, radius float8)`;

/** The records that a condition asks for. */
const asked = sql`${active} and (wanted.networks is null or ${network} = any(wanted.networks))
  and (wanted.kinds is null or ${kind} = any(wanted.kinds)) and (wanted.topics is null or ${topics} && wanted.topics)
  and (wanted.open is null or ${standsDuring(period)(range)})`;

const middle = (axis: string) => sql`(${municipalities.centroid} ->> ${sql.raw(`'${axis}'`)})::float8`;

/**
 * Metres along an edge of the cells that places are gathered in, and from a cell's middle to its corners: whatever is
 * nearer or farther as a whole need not be looked at place by place.
 */
const edge = 5_000;
const corner = sql.raw(`${Math.ceil((edge / 2) * Math.sqrt(3))}`);

/** The middle, along an axis, of the cell that a spot lies in. */
const along = (axis: number): SQL =>
  sql.raw(`(floor(cube_ll_coord(spot, ${axis}) / ${edge}) + 0.5) * ${edge}`);

/**
 * Municipalities, by code, for which one of the conditions finds a record: it names or serves them, or lies so near to
 * their middle. Found from the records, once for all municipalities: those of a whole region would be read for each.
 */
const served = (conditions: SQL): SQL => sql`
  with wanted as materialized (${wanted(conditions)}),
    found as materialized (select radius, ${indexRecords.id} as id, ${areas} as areas from wanted join ${indexRecords} on ${asked}),
    named as (select distinct area from found cross join unnest(areas) as area where radius is null),
    spots as materialized (
      select chord_of(radius) as reach, ${indexPlaces.spot} as spot
      from found join ${indexPlaces} on ${indexPlaces.record} = found.id and ${indexPlaces.spot} is not null where radius is not null),
    cells as materialized (
      select reach, cube(array[x, y, z]) as middle, array_agg(spot) as spots
      from spots, lateral (select ${along(1)} as x, ${along(2)} as y, ${along(3)} as z) as cell group by reach, x, y, z),
    middles as materialized (
      select ${municipalities.code} as code, on_globe(${middle('latitude')}, ${middle('longitude')}) as spot from ${municipalities})
  select substr(touched, 6) as code from areas_touching(array(select area from named)) as touched
  union
  select code from middles where exists (
    select 1 from cells where cells.middle <-> middles.spot <= reach + ${corner} and (cells.middle <-> middles.spot <= reach - ${corner}
      or exists (select 1 from unnest(cells.spots) as one(spot) where one.spot <-> middles.spot <= reach)))`;

/** For none of the conditions is there a record in the municipality with this code. */
export const lacksRecords =
  (code: SQL) =>
  (conditions: Param): SQL =>
    sql`${code} <> all(array(${served(sql`${conditions()}::text::jsonb`)}))`;

/** Holds for the records that `records` would show with this filter, which `checkFilter` gave. */
export const recordsWith = (filter: Record<string, unknown>): ListCondition =>
  conditionOf(recordList, filter);
