import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, PgArray, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { ConfigError } from '../config-error.js';
import { reasonOf } from '../reason.js';
import type { Database } from './open.js';

/** A file of facts and the table that its records fill; their fields bear the names of the table's columns. */
export interface FactFile {
  table: PgTable;
  file: URL;
}

type Fact = Record<string, unknown>;

/**
 * Loads files of facts, all or nothing, in the order given. Loading again changes only what differs, and leaves
 * `updatedAt` of the rest alone; what has left a file leaves its table; a file that has not changed is not read into
 * the database at all. Throws ConfigError, naming the file, where it holds no records; naming the record as well where
 * it is there twice, has a field that its table lacks or a value that its enum lacks, or where PostgreSQL refuses it.
 */
export async function loadFacts(db: Database, files: readonly FactFile[]): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('loaded_files'))`);
    const removals: (() => Promise<unknown>)[] = [];
    for (const factFile of files) {
      try {
        const remove = await loadFile(tx, factFile);
        removals.unshift(remove);
      } catch (error) {
        throw new ConfigError(`${nameOf(factFile.file)}: ${reasonOf(error)}`, { cause: error });
      }
    }
    // Parts stand after their whole, and go before it.
    for (const remove of removals) await remove();
  });
}

const nameOf = (file: URL): string => file.pathname.split('/').at(-1) ?? '';

/** Loads one file unless it is known, and gives what removes the records that are no longer in it. */
async function loadFile(tx: Database, { table, file }: FactFile): Promise<() => Promise<unknown>> {
  const text = await readFile(file, 'utf8');
  const name = `${getTableName(table)}/${nameOf(file)}`;
  const hash = createHash('sha256').update(text).digest('hex');
  const [known] = await tx.execute<{ hash: string; keys: string[][] }>(
    sql`select hash, keys from loaded_files where file = ${name}`,
  );
  if (known?.hash === hash) return async () => {};
  const records = readRecords(text, table);
  await upsert(tx, table, records);
  const keyColumns = keyOf(table);
  const keys = records.map((record) => keyColumns.map(([field]) => String(record[field])));
  const kept = new Set(keys.map((key) => JSON.stringify(key)));
  const gone = (known?.keys ?? []).filter((key) => !kept.has(JSON.stringify(key)));
  await tx.execute(
    sql`insert into loaded_files (file, hash, keys) values (${name}, ${hash}, ${JSON.stringify(keys)}::text::jsonb)
      on conflict (file) do update set hash = excluded.hash, keys = excluded.keys, loaded_at = now()`,
  );
  const key = sql.join(
    keyColumns.map(([, column]) => sql`${column}::text`),
    sql`, `,
  );
  return () =>
    tx.execute(
      sql`delete from ${table} where jsonb_build_array(${key}) in (select jsonb_array_elements(${JSON.stringify(gone)}::text::jsonb))`,
    );
}

function readRecords(text: string, table: PgTable): Fact[] {
  const records: unknown = JSON.parse(text);
  if (!isListOfFacts(records)) throw new Error('is no list of records.');
  const keyColumns = keyOf(table);
  const seen = new Set<string>();
  return records.map((record, at) => {
    const key = keyColumns.map(([field]) => record[field]).join(' ');
    const name = key.trim() === '' ? `the record at ${at + 1}` : nameOfRecord(table, record);
    checkFields(record, name, getTableColumns(table));
    if (seen.has(key)) throw new Error(`${name} is there twice.`);
    seen.add(key);
    return 'languages' in getTableColumns(table) ? { languages: languagesOf(record), ...record } : record;
  });
}

const nameOfRecord = (table: PgTable, record: Fact): string =>
  `record ${keyOf(table)
    .map(([field]) => record[field])
    .join(' ')}`;

function checkFields(record: Fact, name: string, columns: Record<string, PgColumn>): void {
  for (const [field, value] of Object.entries(record)) {
    const column = Object.hasOwn(columns, field) ? columns[field] : undefined;
    if (!column || column.generated) {
      const open = Object.keys(columns).filter((other) => !columns[other]?.generated);
      throw new Error(`${name} has an unknown field "${field}"; there are ${open.join(', ')}.`);
    }
    const { enumValues = [] } = is(column, PgArray) ? column.baseColumn : column;
    const wrong = [value]
      .flat()
      .find((item) => item != null && enumValues.length > 0 && !enumValues.includes(String(item)));
    if (wrong !== undefined) {
      throw new Error(`${name} has the ${field} "${wrong}"; there are ${enumValues.join(', ')}.`);
    }
  }
}

/** The fields of a table's primary key with their columns. */
function keyOf(table: PgTable): [string, PgColumn][] {
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  return Object.entries(getTableColumns(table)).filter(([, column]) =>
    key.some(({ name }) => name === column.name),
  );
}

const isListOfFacts = (value: unknown): value is Fact[] =>
  Array.isArray(value) &&
  value.every((fact) => typeof fact === 'object' && fact !== null && !Array.isArray(fact));

/** The languages in which all texts of a record exist, Greek first. */
export function languagesOf(record: Fact): string[] {
  const texts = textsIn(record).map((text) => Object.keys(text).filter((tag) => text[tag] != null));
  const shared = (texts[0] ?? ['el']).filter((language) =>
    texts.every((languages) => languages.includes(language)),
  );
  return [...new Set(['el', ...shared])];
}

/** Every `{ el: … }` inside a value: the record's texts and those of its statements. */
function textsIn(value: unknown): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('el' in value) return [value as Fact];
  return Object.values(value).flatMap(textsIn);
}

async function upsert(tx: Database, table: PgTable, records: Fact[]): Promise<void> {
  const key = keyOf(table).map(([, column]) => column);
  const stated = Object.entries(getTableColumns(table)).filter(
    ([name, column]) =>
      name !== 'updatedAt' && !column.generated && !key.some(({ name: part }) => part === column.name),
  );
  const set = Object.fromEntries(stated.map(([name, column]) => [name, excluded(column)]));
  const differs = sql.join(
    stated.map(([, column]) => sql`${column} is distinct from ${excluded(column)}`),
    sql` or `,
  );
  const touched = 'updatedAt' in getTableColumns(table) ? { updatedAt: sql`now()` } : {};
  const put = async (to: Database, batch: Fact[]) => {
    const insert = to.insert(table).values(batch as never);
    await (stated.length === 0
      ? insert.onConflictDoNothing()
      : insert.onConflictDoUpdate({ target: key as never, set: { ...set, ...touched }, setWhere: differs }));
  };
  const attempt = (batch: Fact[]) =>
    tx.transaction((inner) => put(inner as unknown as Database, batch)).then(() => undefined, reasonOf);
  for (let from = 0; from < records.length; from += 200) {
    const batch = records.slice(from, from + 200);
    const reason = await attempt(batch);
    if (reason === undefined) continue;
    // PostgreSQL does not say which it was: the one that is refused for the same reason when it comes alone.
    for (const record of batch) {
      if ((await attempt([record])) === reason) throw new Error(`${nameOfRecord(table, record)}: ${reason}`);
    }
    throw new Error(reason);
  }
}

/** The new value of a column, under the name that drizzle's casing gives it; drizzle has no word for it. */
const excluded = (column: { name: string }) => sql`excluded.${sql.identifier(toSnakeCase(column.name))}`;
