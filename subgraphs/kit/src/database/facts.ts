import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { ConfigError } from '../config-error.js';
import { noteAll } from '../feed/install.js';
import { reasonOf } from '../reason.js';
import { createCheck, type Fact } from './fact-records.js';
import { removeFacts, settle, upsertFacts } from './fact-rows.js';
import type { Database } from './open.js';

/** A file of facts and the table that its records fill; their fields bear the names of the table's columns. */
export interface FactFile {
  table: PgTable;
  file: URL;
}

const BATCH = 1000;

/**
 * Loads files of facts, all or nothing, in the order given. Loading again changes only what differs, and leaves
 * `updatedAt` of the rest alone; what has left a file leaves its table; a file that has not changed is not read into
 * the database at all. `world` is a folder with invented records beside the facts: `centres.jsonl`, one a line, goes
 * into the table of `centres.json`. A record that people or an import have written since stays as they left it. Throws ConfigError, naming the file, where it holds no records; naming the
 * record as well where it is there twice, has a field that its table lacks or a value that its enum lacks, where
 * PostgreSQL refuses it, and where it is of a world and not `synthetic`, or would overwrite a fact.
 */
export async function loadFacts(db: Database, files: readonly FactFile[], world?: string): Promise<void> {
  const parts = await partsOf(files, world);
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    // The limit of a question is none for a load.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('loaded_files'))`);
    const removals: (() => Promise<unknown>)[] = [];
    for (const part of parts) {
      const remove = await loadTable(tx, part);
      if (remove) removals.unshift(remove);
    }
    if (removals.length === 0) return;
    // Parts stand after their whole, and go before it.
    for (const remove of removals) await remove();
    await noteAll(tx);
  });
}

/** The files that fill one table: the facts, and what a world adds to them. */
interface Part {
  table: PgTable;
  facts: URL;
  invented: URL | undefined;
}

const nameOf = (file: URL): string => file.pathname.split('/').at(-1) ?? '';

async function partsOf(files: readonly FactFile[], world: string | undefined): Promise<Part[]> {
  const folder = world === undefined ? undefined : pathToFileURL(`${world}/`);
  const parts = files.map(({ table, file }) => {
    const invented = folder && new URL(nameOf(file).replace(/\.json$/, '.jsonl'), folder);
    return { table, facts: file, invented: invented && existsSync(invented) ? invented : undefined };
  });
  const known = parts.flatMap(({ invented }) => (invented ? [nameOf(invented)] : []));
  for (const name of folder ? await readdir(folder) : []) {
    if (name.endsWith('.jsonl') && !known.includes(name))
      throw new ConfigError(`${name} of the world ${world} belongs to no file of facts.`);
  }
  return parts;
}

/** Loads the files of one table unless they are known, and gives what removes the records that are no longer there. */
async function loadTable(tx: Database, part: Part): Promise<(() => Promise<unknown>) | undefined> {
  const { table, facts, invented } = part;
  const name = `${getTableName(table)}/${nameOf(facts)}`;
  const hash = await naming(facts, () => hashOf(part));
  const [known] = await tx.execute<{ hash: string; keys: string[][] }>(
    sql`select hash, keys from loaded_files where file = ${name}`,
  );
  if (known?.hash === hash) return undefined;
  const check = createCheck(table, (file) => file.endsWith('.jsonl'));
  for (const file of [facts, ...(invented ? [invented] : [])]) {
    await naming(file, async () => {
      for await (const batch of batchesOf(file)) {
        const records = batch.map((record) => check.take(record, nameOf(file)));
        await upsertFacts(tx, table, records);
      }
    });
  }
  const keys = check.keys();
  await settle(tx, table, keys.length);
  await tx.execute(
    sql`insert into loaded_files (file, hash, keys) values (${name}, ${hash}, ${JSON.stringify(keys)}::text::jsonb)
      on conflict (file) do update set hash = excluded.hash, keys = excluded.keys, loaded_at = now()`,
  );
  const kept = new Set(keys.map((key) => JSON.stringify(key)));
  const gone = (known?.keys ?? []).filter((key) => !kept.has(JSON.stringify(key)));
  return () => removeFacts(tx, table, gone);
}

/** Lets what is wrong with a file be told with its name. */
async function naming<T>(file: URL, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new ConfigError(`${nameOf(file)}: ${reasonOf(error)}`, { cause: error });
  }
}

async function hashOf({ facts, invented }: Part): Promise<string> {
  const hash = createHash('sha256').update(await readFile(facts, 'utf8'));
  if (invented) for await (const chunk of createReadStream(invented)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Facts are one list; of a world, which may be larger than memory, a record is a line. */
async function* batchesOf(file: URL): AsyncGenerator<unknown[]> {
  if (!file.pathname.endsWith('.jsonl')) {
    const records: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!Array.isArray(records)) throw new Error('is no list of records.');
    for (let from = 0; from < records.length; from += BATCH) yield records.slice(from, from + BATCH);
    return;
  }
  let batch: Fact[] = [];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    batch.push(JSON.parse(line));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
