import { getTableColumns, is, SQL, StringChunk } from 'drizzle-orm';
import { PgArray, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { columnOf } from '../database/fact-rows.js';
import type { NotedConcept } from './definition.js';

/** A record by the names of its table's columns in drizzle; values as JSON has them. */
export type RecordRow = Readonly<Record<string, unknown>>;

/** The column of a field, by its name in drizzle. Throws for a definition whose table has none. */
export function columnOfField({ fields, table, kind }: NotedConcept, field: string): string {
  const column = fields[field]?.column ?? field;
  if (!(column in getTableColumns(table))) throw new Error(`${kind}.${field}: the table has no such column.`);
  return column;
}

/** Names in SQL, by the names in drizzle, of the columns that a write can set. */
export function settableColumns(table: PgTable): Map<string, string> {
  const columns = Object.entries(getTableColumns(table)).filter(([, { generated }]) => !generated);
  return new Map(columns.map(([name]) => [name, columnOf(table, name)]));
}

/** A row as `to_jsonb` gives it, or once gave it, under the names in drizzle. */
export function readRow(table: PgTable, row: Record<string, unknown>): RecordRow {
  const known = [...settableColumns(table)].filter(([, column]) => column in row);
  return Object.fromEntries(known.map(([name, column]) => [name, row[column]]));
}

/** Whether a column needs a value that no default gives it. */
export const isNeeded = ({ notNull, hasDefault }: PgColumn): boolean => notNull && !hasDefault;

/** Whether a record cannot be without a field. */
export const isRequired = (definition: NotedConcept, field: string): boolean =>
  definition.fields[field]?.required === true ||
  isNeeded(getTableColumns(definition.table)[columnOfField(definition, field)] as never);

/** What stands in a column where there is nothing: null, or its default where null cannot be. */
export function emptyOf(column: PgColumn): unknown {
  if (!column.notNull) return null;
  if (is(column, PgArray)) return [];
  const { default: usual } = column;
  if (!is(usual, SQL)) return usual ?? null;
  const [chunk] = usual.queryChunks;
  const text = is(chunk, StringChunk) ? chunk.value.join('') : '';
  return /^'.*'$/.test(text) ? JSON.parse(text.slice(1, -1)) : null;
}

/** Whether a value says nothing: none, an empty list, or texts without any. */
export const isEmpty = (value: unknown): boolean =>
  value == null ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' &&
    !(value instanceof Date) &&
    Object.values(value).every((item) => isEmpty(item)));
