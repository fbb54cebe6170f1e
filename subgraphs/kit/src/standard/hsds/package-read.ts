import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows } from '../../import/csv/rows.js';
import { FileError, type FileRecord, type ImportFile, type ImportFormat } from '../../import/format.js';
import { type Archive, openArchive } from '../../import/xlsx/archive.js';
import { Buckets } from './buckets.js';
import { recordsOf } from './decompose.js';
import { standing } from './entity.js';
import type { HsdsMapping } from './mapping.js';
import { HSDS, type HsdsCore, type HsdsName, type HsdsValue, PARTS, type PartName } from './objects.js';

const CORE: readonly HsdsCore[] = ['location', 'organization', 'service', 'service_at_location'];

/** Unpacked bytes whose rows are in memory at once. */
const AT_ONCE = 48_000_000;

/** Terms of taxonomies are looked up from everywhere, and so stay in memory. */
const MOST_TERMS = 200_000;

/** Reads a tabular data package: a zip of one CSV for each object. */
export const hsdsPackageImport = (mapping: HsdsMapping): ImportFormat => ({
  name: 'hsds-tabular',
  accepts: ({ name }, head) => /\.zip$/i.test(name) && head.toString('latin1', 0, 2) === 'PK',
  async *read(file, { after = 0, onRead }) {
    const folder = await mkdtemp(join(tmpdir(), 'koinipoli-hsds-'));
    try {
      let nr = 0;
      for await (const record of recordsIn(mapping, { file, folder, onRead })) {
        nr += 1;
        if (nr > after) yield record;
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

interface Reading {
  file: ImportFile;
  folder: string;
  onRead: ((fraction: number) => void) | undefined;
}

/** A row on its way: its cells, and where it stood. */
interface Row {
  line: number;
  cells: HsdsValue;
}

async function* recordsIn(
  mapping: HsdsMapping,
  { file, folder, onRead }: Reading,
): AsyncGenerator<FileRecord> {
  await using archive = await openArchive({ ...file, isPackage: true });
  const tables = tablesIn(archive);
  if (!CORE.some((object) => tables.has(object)))
    throw new FileError(
      `${file.name} holds none of the tables ${CORE.map((object) => HSDS[object].file).join(', ')}.`,
    );
  const bytes = [...tables.values()].reduce((sum, name) => sum + archive.sizeOf(name), 0);
  const buckets = new Buckets(folder, Math.min(256, Math.max(1, Math.ceil(bytes / AT_ONCE))));
  const terms = new Map<string, HsdsValue>();
  let done = 0;
  for (const [object, name] of tables) {
    await sort({ object, name, buckets, terms }, { archive, file, folder });
    done += archive.sizeOf(name);
    onRead?.((0.8 * done) / Math.max(bytes, 1));
  }
  for (let number = 0; number < buckets.count; number += 1) {
    yield* inBucket(mapping, { buckets, number, terms });
    onRead?.(0.8 + (0.2 * (number + 1)) / buckets.count);
  }
}

/** Names of the tables in the archive; packages of older versions name them in the singular. */
function tablesIn(archive: Archive): Map<HsdsName, string> {
  const found = new Map<HsdsName, string>();
  for (const object of Object.keys(HSDS) as HsdsName[]) {
    const name = [HSDS[object].file, `${object}.csv`].find((each) => archive.has(each));
    if (name !== undefined) found.set(object, name);
  }
  return found;
}

interface Table {
  object: HsdsName;
  name: string;
  buckets: Buckets;
  terms: Map<string, HsdsValue>;
}

interface Unpacking {
  archive: Archive;
  file: ImportFile;
  folder: string;
}

/** Puts the rows of a table where what hangs together lies together: by their own id, or by that of what they hang on. */
async function sort(
  { object, name, buckets, terms }: Table,
  { archive, file, folder }: Unpacking,
): Promise<void> {
  const path = join(folder, 'table.csv');
  await writeFile(path, archive.read(name));
  const isCore = (CORE as readonly string[]).includes(object);
  for await (const row of rowsIn({ path, name: `${name} in ${file.name}` })) {
    const { cells } = row;
    if (object === 'taxonomy_term' || object === 'taxonomy') {
      if (terms.size >= MOST_TERMS)
        throw new FileError(`${file.name} has more than ${MOST_TERMS} terms of taxonomies.`);
      terms.set(String(cells['id'] ?? ''), cells);
    } else if (isCore) await buckets.add(object, String(cells['id'] ?? ''), row);
    const owners = ownersOf(object, cells);
    for (const owner of owners) await buckets.add(`of-${object}`, owner, { ...row, owner });
  }
}

/** Ids of what a row hangs on. */
function ownersOf(object: HsdsName, cells: HsdsValue): string[] {
  const { link } = HSDS[object] as { link?: { id: string } };
  const columns = link ? [link.id] : CORE.map((core) => `${core}_id`);
  const isPart = object === 'service_at_location' || (Object.values(PARTS) as string[]).includes(object);
  const named = object === 'service_at_location' ? ['service_id'] : columns;
  return isPart ? named.flatMap((column) => (typeof cells[column] === 'string' ? [cells[column]] : [])) : [];
}

async function* rowsIn(file: ImportFile): AsyncGenerator<Row> {
  let columns: string[] | undefined;
  for await (const { rows } of readRows(file, 'utf-8'))
    for (const { line, cells } of rows) {
      if (!columns) columns = cells.map((cell) => cell.trim().toLowerCase());
      else if (cells.some((cell) => cell !== '')) yield { line, cells: cellsOf(columns, cells) };
    }
}

const cellsOf = (columns: readonly string[], cells: readonly string[]): HsdsValue =>
  Object.fromEntries(columns.flatMap((column, at) => (cells[at] ? [[column, cells[at]]] : [])));

interface Bucket {
  buckets: Buckets;
  number: number;
  terms: ReadonlyMap<string, HsdsValue>;
}

/** The records of a bucket, whole before part. */
async function* inBucket(
  mapping: HsdsMapping,
  { buckets, number, terms }: Bucket,
): AsyncGenerator<FileRecord> {
  const parts = new Map<string, HsdsValue>();
  const kinds = [...Object.entries(PARTS), ['service_at_locations', 'service_at_location']] as [
    PartName,
    HsdsName,
  ][];
  for (const [name, part] of kinds)
    for (const { line, cells, owner } of await buckets.read<Row & { owner: string }>(`of-${part}`, number)) {
      const hung = standing(termed(cells, terms), `${HSDS[part].file}:${line} `);
      const of = parts.get(owner) ?? {};
      of[name] = [...((of[name] as HsdsValue[] | undefined) ?? []), hung];
      parts.set(owner, of);
    }
  for (const object of CORE) {
    for (const { line, cells } of await buckets.read<Row>(object, number)) {
      const value = { ...cells, ...parts.get(String(cells['id'] ?? '')) };
      const place = { line, file: HSDS[object].file, before: '' };
      yield* recordsOf(mapping, { object, value, place });
    }
  }
}

/** An attribute with its term, as JSON nests it. */
function termed(cells: HsdsValue, terms: ReadonlyMap<string, HsdsValue>): HsdsValue {
  const term = terms.get(String(cells['taxonomy_term_id'] ?? ''));
  if (!term) return cells;
  const taxonomy = terms.get(String(term['taxonomy_id'] ?? ''));
  return { ...cells, taxonomy_term: { ...term, taxonomy: term['taxonomy'] ?? taxonomy?.['name'] } };
}
