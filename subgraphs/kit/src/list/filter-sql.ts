import { type Column, type SQL, sql } from 'drizzle-orm';
import { type Condition, type Param, plannedAnew } from './definition.js';

type Part = Column | SQL;

/**
 * Holds, for every word of the text, a word that begins like it, folded and in whatever form a Greek word is inflected,
 * as it is written or as Greeklish means it; `search` is a column that
 * {@link searchColumn} made.
 */
export const textMatches = (search: Part): Condition =>
  plannedAnew(
    (text) =>
      sql`(${holdsAll(search, sql`${text()}::text`)} or ${holdsAll(search, sql`greeklish(${text()}::text)`)})`,
  );

/** The first pattern, the longest, stands alone as well: an index finds by one pattern, not by an array of them. */
const holdsAll = (search: Part, question: SQL): SQL =>
  sql`${search} like (fold_patterns(${question}))[1] and ${search} like all (fold_patterns(${question}))`;

/** Names any of these topics or a narrower one; `topics` is a text array. */
export const aboutTopics =
  (topics: Part) =>
  (ids: Param): SQL =>
    sql`${topics} && array(select topics_within(${ids()}::text[]))`;

/** The same for one topic: the edge of a list below a topic. */
export const onTopic =
  (topics: Part) =>
  (id: SQL): SQL =>
    sql`${topics} && array(select topics_within(array[${id}]))`;

/** Lies in, holds or serves any of these areas; `areas` is a text array of area ids. */
export const touchesAreas =
  (areas: Part) =>
  (ids: Param): SQL =>
    sql`${areas} && array(select areas_touching(${ids()}::text[]))`;

/** The areas that municipalities are, from a filter's codes. */
export const areasOfMunicipalities = (codes: Param): SQL =>
  sql`array(select 'area:' || code from unnest(${codes()}::text[]) as code)`;

/** The same as {@link touchesAreas} for municipalities, by their codes. */
export const touchesMunicipalities =
  (areas: Part) =>
  (codes: Param): SQL =>
    sql`${areas} && array(select areas_touching(${areasOfMunicipalities(codes)}))`;

/** The same for one municipality: the edge of a list below a municipality. */
export const inMunicipality =
  (areas: Part) =>
  (code: SQL): SQL =>
    sql`${areas} && array(select areas_touching(array['area:' || ${code}]))`;

/** Belongs to any of these organisations, under whatever id; `organisations` is a text array. */
export const ofOrganisations =
  (organisations: Part) =>
  (ids: Param): SQL =>
    sql`${organisations} && array(select organisation_ids(${ids()}::text[]))`;

/** Is any of these organisations, under whatever id; served by an index on the column. */
export const isAnyOrganisation =
  (organisation: Part) =>
  (ids: Param): SQL =>
    sql`${organisation} = any(array(select organisation_ids(${ids()}::text[])))`;

/**
 * Is this organisation, under whatever id: the edge of a list below an organisation. The ids are gathered into an array,
 * since of a subselect PostgreSQL expects a thousand rows, and reads the whole list in its order instead of the index.
 */
export const isOrganisation =
  (organisation: Part) =>
  (id: SQL): SQL =>
    sql`${organisation} = any(array(select organisation_ids(array[${id}])))`;

/** Is one of these values. */
export const isAnyOf =
  (column: Part) =>
  (values: Param): SQL =>
    sql`${column} = any(${values()}::text[])`;

/** Has all of these values; `column` is a text array. */
export const hasAll =
  (column: Part) =>
  (values: Param): SQL =>
    sql`${column} @> ${values()}::text[]`;

/** Speaks any of these languages, whatever the country: `spoken` is an array of `el`, `en` …, and `en-GB` asks for English. */
export const speaksAny =
  (spoken: Part) =>
  (tags: Param): SQL =>
    sql`${spoken} && array(select lower(split_part(tag, '-', 1)) from unnest(${tags()}::text[]) as tag)`;

/** Is open at an instant; what publishes no hours is left out. */
export const isOpenAt =
  (schedules: Part) =>
  (at: Param): SQL =>
    sql`is_open(${schedules}, ${at()}::timestamptz)`;

/** Metres between a place and the middle of `near`, by the great circle. */
export const metresFrom =
  (latitude: Part, longitude: Part) =>
  (near: Param): SQL =>
    sql`metres_between(${latitude}, ${longitude}, ${near('latitude')}::float8, ${near('longitude')}::float8)`;

/** Has a place inside the circle. */
export const isNear =
  (latitude: Part, longitude: Part) =>
  (near: Param): SQL =>
    near.has('radius')
      ? sql`${metresFrom(latitude, longitude)(near)} <= ${near('radius')}::float8`
      : sql`${latitude} is not null and ${longitude} is not null`;

/** Has a place inside the rectangle; west greater than east crosses the antimeridian. */
export const isInBox =
  (latitude: Part, longitude: Part) =>
  (box: Param): SQL =>
    sql`${latitude} between ${box('south')}::float8 and ${box('north')}::float8
    and case when ${box('west')}::float8 <= ${box('east')}::float8
      then ${longitude} between ${box('west')}::float8 and ${box('east')}::float8
      else ${longitude} >= ${box('west')}::float8 or ${longitude} <= ${box('east')}::float8 end`;

/**
 * Overlaps a range of days; `period` is `{ start, end }` with dates of reduced precision, which may mean any day of
 * their month or year. Without an end it lasts as long as its start is exact; without a start it is undated and left out.
 */
export const duringPeriod =
  (period: Part) =>
  (range: Param): SQL =>
    sql`(${period} ->> 'start' is not null
    ${range.has('to') ? sql`and rpad(${period} ->> 'start', 10, '-01') <= ${range('to')}::text` : sql``}
    ${range.has('from') ? sql`and rpad(coalesce(${period} ->> 'end', ${period} ->> 'start'), 10, '-99') >= ${range('from')}::text` : sql``})`;

/**
 * Stands on some day of a range; `period` is `{ start, end }` as above, but open at the end that is null. Where there is
 * no period nothing is said, and it is left out.
 */
export const standsDuring =
  (period: Part) =>
  (range: Param): SQL =>
    sql`(${period} is not null
    ${range.has('to') ? sql`and rpad(coalesce(${period} ->> 'start', '0000'), 10, '-01') <= ${range('to')}::text` : sql``}
    ${range.has('from') ? sql`and rpad(coalesce(${period} ->> 'end', '9999'), 10, '-99') >= ${range('from')}::text` : sql``})`;

/** Today by the calendar of Athens, `2026-11-22`, asked once a statement. */
export const today: SQL<string> = sql`(select to_char(now() at time zone 'Europe/Athens', 'YYYY-MM-DD'))`;

/** Has not ended today; `period` as above, open at the end that is null. */
export const isNotOver = (period: Part): SQL<boolean> =>
  sql`rpad(coalesce(${period} ->> 'end', '9999'), 10, '-99') >= ${today}`;

/** Has begun and not ended today; `period` as above, open at an end that is null. */
export const isUnderWay = (period: Part): SQL<boolean> =>
  sql`(rpad(coalesce(${period} ->> 'start', '0000'), 10, '-01') <= ${today} and ${isNotOver(period)})`;

interface ProvenanceColumns {
  updatedAt: Column;
  verifiedAt: Column;
}

/** The two conditions on provenance that every filter has. */
export const provenanceFilters = (table: ProvenanceColumns) => ({
  updatedSince: (at: Param): SQL => sql`${table.updatedAt} >= ${at()}::timestamptz`,
  verifiedBefore: (at: Param): SQL =>
    sql`(${table.verifiedAt} is null or ${table.verifiedAt} < ${at()}::timestamptz)`,
});

/** `includeInactive` is no condition of its own: it lifts the list's `visible`. */
export const includeInactive = (): SQL => sql`true`;
