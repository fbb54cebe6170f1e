import { type Column, type SQL, sql } from 'drizzle-orm';
import { organisationOf } from '../database/columns.js';
import type { Grouping, Series } from './definition.js';

type Part = Column | SQL;

/** By a value that stands in the record: an enum, a word. */
export const byValue = (column: Part): Grouping => ({ keys: () => sql`select (${column})::text` });

/** By a bridge or another record, from a column with its key. */
export const byRef = (column: Part, key: 'id' | 'code' = 'id'): Grouping => ({
  ...byValue(column),
  show: (value) => ({ [key]: value }),
});

/** By organisation, under the hub's id, from a column with any id that means it. */
export const byOrganisation = (column: Part): Grouping => byRef(organisationOf(column));

/** By each value of an array: a record with two counts in both groups, one with none counts as unknown. */
export const byEachValue = (values: Part): Grouping => ({
  keys: () => sql`select distinct item from unnest(${values}) as each(item)`,
});

/** By each bridge or record of an array of ids. */
export const byEachRef = (ids: Part): Grouping => ({ ...byEachValue(ids), show: (id) => ({ id }) });

/**
 * By municipality, from a text array of area ids: those that are municipalities or parts of one. Wider areas count as
 * unknown; but where the filter names `municipalities`, exactly these are the groups, and a record counts in each of
 * them that its areas touch, wider areas included.
 */
export const byMunicipality = (areas: Part): Grouping => ({
  keys: (filter) =>
    filter.has('municipalities')
      ? sql`select named.code from named_municipalities named where named.areas && ${areas}`
      : sql`select distinct municipality from reference_areas where id = any(${areas}) and municipality is not null`,
  show: (code) => ({ code }),
});

/** The municipalities that a filter names, each with all areas that it touches: read once a statement. */
export const namedMunicipalities = (codes: SQL): SQL =>
  sql`named_municipalities as materialized (
    select code, array(select areas_touching(array['area:' || code])) as areas from unnest(${codes}::text[]) as code group by code)`;

const years: Series = {
  toNumber: (key) => sql`${key}::int`,
  toKey: (number) => sql`lpad(${number}::text, 4, '0')`,
};

const quarters: Series = {
  toNumber: (key) => sql`(left(${key}, 4)::int * 4 + right(${key}, 1)::int - 1)`,
  toKey: (number) => sql`lpad((${number} / 4)::text, 4, '0') || '-Q' || ${number} % 4 + 1`,
};

/** By year, a number, from a date or a text that begins with a date of reduced precision. Years in between are there with 0. */
export const byYear = (date: Part): Grouping => ({
  keys: () => sql`select substring((${date})::text from '^\\d{4}')`,
  show: Number,
  series: years,
});

/** By quarter, `2023-Q1`; a date that says the year alone has none. Quarters in between are there with 0. */
export const byQuarter = (date: Part): Grouping => ({
  keys: () =>
    sql`select left((${date})::text, 4) || '-Q' || (substring((${date})::text from '^\\d{4}-(\\d{2})')::int + 2) / 3`,
  series: quarters,
});
