import { Column, getTableColumns, is } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { columnOf } from '../database/fact-rows.js';
import { faultOf } from './cells.js';
import type { Fault, RecordDefinition } from './definition.js';
import { columnOfField } from './row.js';

/** What PostgreSQL itself refused about a record, as a fault that names the field; null: it refused something else. */
export function databaseFault(error: unknown, definition: RecordDefinition): Fault | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof postgres.PostgresError)) return null;
  const path = fieldOf(cause, definition);
  switch (cause.code) {
    case '23502':
      return faultOf('REQUIRED', 'is missing, and the record cannot be without it', path);
    case '23503':
      return faultOf('UNKNOWN_REFERENCE', 'names a record that is not there', path);
    case '23505':
      return faultOf('DUPLICATE', 'is that of another record already', path);
    case '23514':
      // What a check says by itself, as that of opening hours does, is in plain words and of the value alone.
      return faultOf('INVALID', cause.constraint_name ? 'breaks a rule of the record' : cause.message, path);
    case '55000':
      // What a trigger says is past changing, in plain words as well.
      return faultOf('CLOSED', cause.message, path);
    default:
      // Data exceptions: a value that the type of its column cannot hold.
      return cause.code.startsWith('22')
        ? faultOf('INVALID', 'cannot be kept: a value is of no such type', path)
        : null;
  }
}

function fieldOf(error: postgres.PostgresError, definition: RecordDefinition): string[] {
  const { table, fields } = definition;
  const fieldNamed = (column: string) =>
    Object.keys(fields).filter((field) => columnOf(table, columnOfField(definition, field)) === column);
  const key = /^Key \(([^)]*)\)=/.exec(error.detail ?? '')?.[1]?.split(', ')[0];
  if (error.column_name ?? key) return fieldNamed(error.column_name ?? key ?? '').slice(0, 1);
  if (error.constraint_name) {
    const check = getTableConfig(table).checks.find(({ name }) => name === error.constraint_name);
    const columns = (check?.value.queryChunks ?? []).filter((chunk) => is(chunk, Column));
    return columns.flatMap(({ name }) => fieldNamed(columnOf(table, nameIn(definition, name)))).slice(0, 1);
  }
  // A domain says neither its column nor its table.
  const hours = Object.entries(getTableColumns(table)).filter(
    ([, column]) => column.getSQLType() === 'opening_hours',
  );
  return hours.flatMap(([name]) => fieldNamed(columnOf(table, name))).slice(0, 1);
}

/** The name in drizzle of a column that a check holds. */
const nameIn = ({ table }: RecordDefinition, name: string): string =>
  Object.entries(getTableColumns(table)).find(([, column]) => column.name === name)?.[0] ?? name;
