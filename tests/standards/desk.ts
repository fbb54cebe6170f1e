import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import {
  applyImport,
  applyReference,
  checkImport,
  exportRecords,
  type FactFile,
  type FileParts,
  faultsOf,
  type Import,
  type ImportDesk,
  loadFacts,
  openImport,
  stageImport,
} from '@koinipoli/kit';
import { writeWorld } from '../../infra/local/src/world/write.js';
import { facts as cityFacts } from '../../subgraphs/common-city/src/db/facts.js';
import { selectReference } from '../../subgraphs/common-city/src/reference/queries.js';
import { migrations as cityMigrations } from '../../subgraphs/common-city/src/server.js';
import { rowOf, tableOf } from '../../subgraphs/kit/src/import/columns.js';
import { referenceDocument } from '../../subgraphs/kit/src/reference/document.js';
import { openTestDatabase, type TestDatabase } from '../../subgraphs/kit/tests/database.js';

/** What makes a network, beside its schema. */
export interface Network {
  files: FileParts;
  facts: readonly FactFile[];
  migrations: string;
}

/** A network with its facts and the demo world, where its files come in and go out. */
export interface Desk extends ImportDesk, AsyncDisposable {
  database: TestDatabase;
}

const folder = async () => mkdtemp(join(tmpdir(), 'koinipoli-standards-'));

/** Opens a network on a database of its own; `scale` of its demo world, 0: without one. */
export async function openDesk({ files, facts, migrations }: Network, scale = 1): Promise<Desk> {
  const world = await folder();
  try {
    if (scale > 0) await writeWorld(world, scale, ['common-city', files.name]);
    const database = await openTestDatabase({ migrations, facts });
    if (scale > 0) await loadFacts(database.db, facts, join(world, files.name));
    await applyReference(database.db, await reference(scale > 0 ? join(world, 'common-city') : undefined));
    return { parts: files, database, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
  } finally {
    await rm(world, { recursive: true });
  }
}

async function reference(world: string | undefined) {
  await using city = await openTestDatabase({ migrations: cityMigrations, facts: cityFacts });
  if (world !== undefined) await loadFacts(city.db, cityFacts, world);
  const { version, document } = await selectReference(city.db);
  return referenceDocument.parse({ ...JSON.parse(document), version });
}

/** The file that a format makes of all records. */
export const exported = async (desk: Desk, format: string, records?: string[]): Promise<Buffer> =>
  buffer((await exportRecords(desk, { format, ...(records ? { records } : {}) })).content);

/** What the import of a file comes to. */
export interface Outcome {
  counts: Import['counts'];
  faults: string[];
  message: string | null;
}

/** Imports a file as a clerk does: dry run, then all of it; faults leave it at the dry run. */
export async function imported(
  desk: Desk,
  {
    content,
    name,
    format,
    record,
    source = 'test',
  }: { content: Buffer | string; name: string; format: string; record?: string; source?: string },
): Promise<Outcome> {
  const at = await folder();
  const path = join(at, name);
  try {
    await writeFile(path, content);
    const actor = { role: 'editor', pseudonym: 'clerk' };
    const { id } = await openImport(desk, {
      source,
      fileName: name,
      format,
      actor,
      options: { record: record ?? null, restore: true },
    });
    await stageImport(desk, id, { file: { path, name } });
    const checked = await checkImport(desk, id);
    const faults = await faultsOf(desk, id, { first: 50 });
    const told = faults.map(({ line, column, value, message }) => `${line} ${column} [${value}] ${message}`);
    const done = checked.counts.faulty > 0 ? checked : await applyImport(desk, id);
    return { counts: done.counts, faults: told, message: done.message };
  } finally {
    await rm(at, { recursive: true });
  }
}

/** Rows of a record by id, their fields alone. */
export async function fieldsOf(
  desk: Desk,
  names: readonly string[],
): Promise<Record<string, Record<string, unknown>>> {
  const { connection: sql } = desk.database;
  const all: Record<string, Record<string, unknown>> = {};
  for (const record of desk.parts.records.filter(({ name }) => names.includes(name))) {
    const rows = await sql<{ row: Record<string, unknown> }[]>`
      select to_jsonb(t) as row from ${sql(tableOf(record).name)} t order by id`;
    for (const { row } of rows) {
      const whole = rowOf(record, row);
      const fields = Object.entries(record.fields).map(([field, { column = field }]) => [
        field,
        whole[column],
      ]);
      all[`${record.name} ${whole['id']}`] = Object.fromEntries([
        ...fields,
        ['synthetic', whole['synthetic']],
      ]);
    }
  }
  return all;
}

/** Takes the rows of some records out of the database, with whatever points to them. */
export async function empty(desk: Desk, names: readonly string[]): Promise<void> {
  const sql = desk.database.connection;
  for (const record of desk.parts.records.filter(({ name }) => names.includes(name)))
    await sql`truncate ${sql(tableOf(record).name)} cascade`;
}

/** Fields that are not as they were, the first of them. */
export function differences(
  before: Awaited<ReturnType<typeof fieldsOf>>,
  after: Awaited<ReturnType<typeof fieldsOf>>,
): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    if (!was || !is) return [`${key} ${was ? 'is gone' : 'is new'}`];
    return Object.keys(was)
      .filter((field) => !isDeepStrictEqual(was[field], is[field]))
      .map((field) => `${key} ${field}: ${JSON.stringify(was[field])} became ${JSON.stringify(is[field])}`);
  });
}

/** A file beside this one. */
export const read = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');
