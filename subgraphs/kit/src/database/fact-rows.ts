import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { reasonOf } from '../reason.js';
import { type Fact, keyOf, nameOfRecord } from './fact-records.js';
import type { Database } from './open.js';

/** From so many new rows on, the planner would be wrong about a table until PostgreSQL looks at it by itself. */
const MANY = 1000;

/**
 * Writes records where they differ from what is there, and leaves `updatedAt` of the others alone.
 * Throws, naming the record, where PostgreSQL refuses one.
 */
export async function upsertFacts(tx: Database, table: PgTable, records: readonly Fact[]): Promise<void> {
  const attempt = (some: readonly Fact[]) =>
    tx.transaction((inner) => put(inner as unknown as Database, table, some)).then(() => undefined, reasonOf);
  const reason = await attempt(records);
  if (reason === undefined) return;
  // PostgreSQL does not say which it was: the one that is refused for the same reason when it comes alone.
  for (const record of records) {
    if ((await attempt([record])) === reason) throw new Error(`${nameOfRecord(table, record)}: ${reason}`);
  }
  throw new Error(reason);
}

async function put(tx: Database, table: PgTable, records: readonly Fact[]): Promise<void> {
  for (const [fields, same] of byFields(table, records)) {
    const rows = same.map((record) =>
      Object.fromEntries(fields.map((field) => [columnOf(table, field), record[field]])),
    );
    const columns = sql.join(
      fields.map((field) => sql.identifier(columnOf(table, field))),
      sql`, `,
    );
    await tx.execute(
      sql`insert into ${table} (${columns}) select ${columns}
        from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::text::json) as given
        where ${untouched(table, sql`given`)} ${onConflict(table)}`,
    );
  }
}

/** Removes the rows with these keys, each a list of the key's parts as texts. */
export async function removeFacts(db: Database, table: PgTable, keys: readonly string[][]): Promise<void> {
  if (keys.length === 0) return;
  const parts = sql.join(
    keyOf(table).map(([, column]) => sql`${column}::text`),
    sql`, `,
  );
  await db.execute(
    sql`delete from ${table} where jsonb_build_array(${parts}) in
      (select jsonb_array_elements(${JSON.stringify(keys)}::text::jsonb)) and ${untouched(table, sql`${table}`)}`,
  );
}

/** What people or imports have written since is theirs: no file of facts changes it, takes it away or brings it back. */
function untouched(table: PgTable, row: SQL): SQL {
  const [[key] = [], ...others] = keyOf(table);
  return key === 'id' && others.length === 0
    ? sql`not exists (select from record_states state where state.id = ${row}.id)`
    : sql`true`;
}

/** Prepares a table for questions that come right after so many records, rather than minutes later. */
export async function settle(db: Database, table: PgTable, written: number): Promise<void> {
  if (written < MANY) return;
  await db.execute(sql`analyze ${table}`);
  // What GIN indexes have only noted so far is read through by every question.
  await db.execute(
    sql`select gin_clean_pending_list(indexrelid) from pg_index
      join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
      where indrelid = ${getTableName(table)}::regclass and amname = 'gin'`,
  );
}

/** Groups records that leave the same columns to their defaults; a missing value without a default is null. */
function byFields(table: PgTable, records: readonly Fact[]): Map<string[], Fact[]> {
  const open = Object.entries(getTableColumns(table)).filter(([, { generated }]) => !generated);
  const groups = new Map<string, { fields: string[]; records: Fact[] }>();
  for (const record of records) {
    const fields = open
      .filter(([field, column]) => field in record || !column.hasDefault)
      .map(([field]) => field);
    const group = groups.get(fields.join()) ?? { fields, records: [] };
    group.records.push(record);
    groups.set(fields.join(), group);
  }
  return new Map([...groups.values()].map((group) => [group.fields, group.records]));
}

function onConflict(table: PgTable): SQL {
  const key = keyOf(table).map(([, column]) => column);
  const target = sql.join(
    key.map((column) => sql.identifier(toSnakeCase(column.name))),
    sql`, `,
  );
  const stated = Object.entries(getTableColumns(table))
    .filter(([field, { generated }]) => field !== 'updatedAt' && !generated)
    .map(([, column]) => column)
    .filter((column) => !key.some(({ name }) => name === column.name));
  if (stated.length === 0) return sql`on conflict do nothing`;
  const touched = 'updatedAt' in getTableColumns(table) ? [sql`updated_at = now()`] : [];
  const changes = stated.map(
    (column) => sql`${sql.identifier(toSnakeCase(column.name))} = ${excluded(column)}`,
  );
  const differs = stated.map((column) => sql`${column} is distinct from ${excluded(column)}`);
  return sql`on conflict (${target}) do update set ${sql.join([...changes, ...touched], sql`, `)}
    where ${sql.join(differs, sql` or `)}`;
}

/** The name that drizzle's casing gives the column of a field. */
export function columnOf(table: PgTable, field: string): string {
  return toSnakeCase(getTableColumns(table)[field]?.name ?? field);
}

/** The new value of a column; drizzle has no word for it. */
const excluded = (column: PgColumn) => sql`excluded.${sql.identifier(toSnakeCase(column.name))}`;
