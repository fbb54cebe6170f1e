import { getTableColumns, is } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, PgArray, type PgColumn } from 'drizzle-orm/pg-core';
import type { RecordDefinition } from '../record/definition.js';

/** A column of a record's table that is written. */
export interface WrittenColumn {
  /** Its name in drizzle and in PostgreSQL. */
  key: string;
  name: string;
  notNull: boolean;
  hasDefault: boolean;
  isArray: boolean;
}

/** A record's table as its rows are written. */
export interface WrittenTable {
  /** As SQL names it. */
  name: string;
  columns: readonly WrittenColumn[];
  /** Whether there is a column of that name in drizzle. */
  has(key: string): boolean;
}

const known = new WeakMap<RecordDefinition, WrittenTable>();

/** The table of a record. Throws where it has no `id`. */
export function tableOf(record: RecordDefinition): WrittenTable {
  const found = known.get(record);
  if (found) return found;
  const columns = Object.entries(getTableColumns(record.table) as Record<string, PgColumn>)
    .filter(([, { generated }]) => !generated)
    .map(([key, column]) => ({
      key,
      name: toSnakeCase(column.name),
      notNull: column.notNull,
      hasDefault: column.hasDefault,
      isArray: is(column, PgArray),
    }));
  const keys = new Set(columns.map(({ key }) => key));
  if (!keys.has('id')) throw new Error(`The table of ${record.kind} has no id.`);
  const table = { name: getTableConfig(record.table).name, columns, has: (key: string) => keys.has(key) };
  known.set(record, table);
  return table;
}

/** The column that a field fills. */
export function columnOf(record: RecordDefinition, field: string): WrittenColumn {
  const key = record.fields[field]?.column ?? field;
  const column = tableOf(record).columns.find((each) => each.key === key);
  if (!column) throw new Error(`The table of ${record.kind} has no column ${key} for its field ${field}.`);
  return column;
}

/** Columns that an import may write beside those of fields: what closes a record, and where it comes from. */
export function ownColumns(record: RecordDefinition): WrittenColumn[] {
  const { columns } = tableOf(record);
  const keys = new Set([
    ...Object.keys(record.fields).map((field) => columnOf(record, field).key),
    ...Object.keys(record.closing?.closed ?? {}),
    ...Object.keys(record.closing?.open ?? {}),
  ]);
  keys.delete('id');
  return columns.filter(({ key }) => keys.has(key));
}

/** A row as `to_jsonb` gives it, by the names of drizzle. */
export function rowOf(
  record: RecordDefinition,
  json: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(tableOf(record).columns.map(({ key, name }) => [key, json[name]]));
}
