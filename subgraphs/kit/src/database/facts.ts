import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
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
 * `updatedAt` of the rest alone; a file that has not changed is not read into the database at all.
 * Throws, naming the file, where it holds no records, and where PostgreSQL refuses one; naming the record as well where
 * it is there twice or has a field that its table lacks.
 */
export async function loadFacts(db: Database, files: readonly FactFile[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('loaded_files'))`);
    for (const { table, file } of files) {
      const text = await readFile(file, 'utf8');
      const name = file.pathname.split('/').at(-1) ?? '';
      const key = `${getTableName(table)}/${name}`;
      const hash = createHash('sha256').update(text).digest('hex');
      const known = await tx.execute(sql`select 1 from loaded_files where file = ${key} and hash = ${hash}`);
      if (known.length > 0) continue;
      try {
        await upsert(tx as unknown as Database, table, readRecords(text, table));
      } catch (error) {
        throw new Error(`${name}: ${reasonOf(error)}`, { cause: error });
      }
      await tx.execute(
        sql`insert into loaded_files (file, hash) values (${key}, ${hash}) on conflict (file) do update set hash = excluded.hash, loaded_at = now()`,
      );
    }
  });
}

function readRecords(text: string, table: PgTable): Fact[] {
  const columns = getTableColumns(table);
  const records: unknown = JSON.parse(text);
  if (!isListOfFacts(records)) throw new Error('is no list of records.');
  const seen = new Set<string>();
  return records.map((record, at) => {
    const name = `record ${record['id'] ?? at}`;
    for (const field of Object.keys(record)) {
      const column = Object.hasOwn(columns, field) ? columns[field] : undefined;
      if (!column || column.generated) throw new Error(`${name} has an unknown field "${field}".`);
    }
    if (record['id'] !== undefined && seen.has(String(record['id'])))
      throw new Error(`${name} is there twice.`);
    seen.add(String(record['id']));
    return columns['languages'] ? { languages: languagesOf(record), ...record } : record;
  });
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
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
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
  for (let from = 0; from < records.length; from += 200) {
    const insert = tx.insert(table).values(records.slice(from, from + 200) as never);
    await (stated.length === 0
      ? insert.onConflictDoNothing()
      : insert.onConflictDoUpdate({ target: key as never, set: { ...set, ...touched }, setWhere: differs }));
  }
}

/** The new value of a column, under the name that drizzle's casing gives it; drizzle has no word for it. */
const excluded = (column: { name: string }) => sql`excluded.${sql.identifier(toSnakeCase(column.name))}`;
