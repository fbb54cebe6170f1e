import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getTableColumns, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
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
 * Throws where a record has a field that its table lacks, naming file, record and field.
 */
export async function loadFacts(db: Database, files: readonly FactFile[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('loaded_files'))`);
    for (const { table, file } of files) {
      const text = await readFile(file, 'utf8');
      const name = file.pathname.split('/').at(-1) ?? '';
      const hash = createHash('sha256').update(text).digest('hex');
      const known = await tx.execute(sql`select 1 from loaded_files where file = ${name} and hash = ${hash}`);
      if (known.length > 0) continue;
      await upsert(tx as unknown as Database, table, readRecords(name, text, table));
      await tx.execute(
        sql`insert into loaded_files (file, hash) values (${name}, ${hash}) on conflict (file) do update set hash = excluded.hash, loaded_at = now()`,
      );
    }
  });
}

function readRecords(file: string, text: string, table: PgTable): Fact[] {
  const columns = getTableColumns(table);
  return (JSON.parse(text) as Fact[]).map((record, at) => {
    for (const field of Object.keys(record)) {
      if (!columns[field]) throw new Error(`${file}: record ${record['id'] ?? at} has an unknown field "${field}".`);
    }
    return columns['languages'] ? { languages: languagesOf(record), ...record } : record;
  });
}

/** The languages in which all texts of a record exist, Greek first. */
export function languagesOf(record: Fact): string[] {
  const texts = textsIn(record).map((text) => Object.keys(text));
  const shared = (texts[0] ?? ['el']).filter((language) => texts.every((languages) => languages.includes(language)));
  return [...new Set(['el', ...shared])];
}

/** Every `{ el: … }` inside a value: the record's texts and those of its statements. */
function textsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('el' in value) return [value];
  return Object.values(value).flatMap(textsIn);
}

async function upsert(tx: Database, table: PgTable, records: Fact[]): Promise<void> {
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  const stated = Object.entries(getTableColumns(table)).filter(
    ([name, column]) => name !== 'updatedAt' && !column.generated && !key.some(({ name: part }) => part === column.name),
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

/** The new value of a column; drizzle has no word for it that follows its own casing. */
const excluded = (column: { name: string }) => sql.raw(`excluded.${snakeCase(column.name)}`);

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
