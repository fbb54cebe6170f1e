import { getTableColumns, is, type SQL, sql } from 'drizzle-orm';
import { PgColumn } from 'drizzle-orm/pg-core';
import { provenanceOf } from '../database/columns.js';
import type { DocumentDefinition } from './definition.js';

/** The first so many of a list of ids or names. */
export const firstOf = (most: number) => (list: SQL | PgColumn) => sql`(${list})[1:${number(most)}]`;

/** The first so many of a jsonb list. */
export const firstIn = (most: number) => (list: SQL | PgColumn) =>
  sql`jsonb_path_query_array(${list}, '$[0 to ${number(most - 1)}]')`;

const number = (value: number) => sql.raw(String(value));
const asGiven = (value: SQL | PgColumn) => value;

/**
 * Fields of a document and how they go out: lists no longer than the contract lets them be, so that a record that says
 * more is found by what it says first, and not lost.
 */
const fields = {
  name: asGiven,
  aliases: firstOf(100),
  description: asGiven,
  words: asGiven,
  organisation: asGiven,
  represents: asGiven,
  partOf: firstOf(20),
  topics: firstOf(200),
  targetGroups: firstOf(200),
  areas: firstOf(500),
  places: firstIn(200),
  period: asGiven,
  url: asGiven,
  identifiers: firstIn(50),
  amounts: firstIn(50),
  parties: (value: SQL | PgColumn) =>
    firstIn(100)(sql`jsonb_path_query_array(${value}, '$[*] ? (@ != null)')`),
} as const;

/**
 * The statement that gives (`id`, `kind`, `document`) for the public records of a kind, all of them or, by `which`, those
 * that fulfil a condition over the table. A document has no nulls.
 */
export function documentsSql(definition: DocumentDefinition, which?: SQL): SQL {
  const { kind, from, id, where = sql`true`, active = sql`true` } = definition;
  const given = Object.entries(fields).flatMap(([field, shown]) => {
    const value = definition[field as keyof typeof fields];
    return value === undefined ? [] : [sql`${sql.raw(`'${field}'`)}, ${shown(value)}`];
  });
  const provenance = definition.provenance ?? provenanceOf(getTableColumns(from) as never);
  const parts = [
    sql`'id', ${id}`,
    sql`'kind', ${kind}::text`,
    sql`'active', ${active}`,
    ...given,
    sql`'provenance', ${provenance}`,
  ];
  return sql`select ${id} as id, ${kind}::text as kind, jsonb_strip_nulls(jsonb_build_object(${sql.join(parts, sql`, `)})) as document
    from ${from} where ${where}${which ? sql` and ${which}` : sql``}`;
}

/** A period as documents have it, from columns of dates of reduced precision. */
export const periodOf = (start: PgColumn | SQL, end: PgColumn | SQL): SQL =>
  sql`case when coalesce(${start}, ${end}) is not null then jsonb_build_object('start', ${start}, 'end', ${end}) end`;

/** The columns that say where something is. */
export type PlaceTable = Record<'latitude' | 'longitude' | 'area' | 'municipality', PgColumn>;

/** A place as documents have it, from the columns of a place with an address. */
export const placeOf = (table: PlaceTable, schedules: PgColumn | SQL = sql`'[]'::jsonb`): SQL =>
  sql`jsonb_build_object('latitude', ${table.latitude}, 'longitude', ${table.longitude},
    'area', coalesce(${table.area}, 'area:' || ${table.municipality}), 'schedules', ${is(schedules, PgColumn) ? sql`${schedules}::jsonb` : schedules})`;
