import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportFormat, ExportRows } from '../../import/format.js';
import { compose } from './compose.js';
import { type HsdsMapping, isRecord } from './mapping.js';
import { HSDS, type HsdsCore, type HsdsName, type HsdsValue } from './objects.js';
import { columnsIn, descriptorOf, rowsOf } from './package-rows.js';
import { Related } from './related.js';

/** Characters of a table that are held before they are written. */
const HELD = 256_000;

/** The directory as a tabular data package: a zip of one CSV for each object of HSDS, and their descriptor. */
export const hsdsPackageExport = (mapping: HsdsMapping): ExportFormat => ({
  name: 'hsds-tabular',
  ending: 'zip',
  write: (rows) => {
    const output = new PassThrough();
    fill(mapping, rows, output).catch((error: Error) => output.destroy(error));
    return output;
  },
});

/** All tables grow at once, but a zip holds one after the other: they wait in a folder of their own. */
async function fill(mapping: HsdsMapping, rows: ExportRows, output: PassThrough): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'koinipoli-hsds-'));
  const tables = new Tables(folder);
  try {
    for await (const { object, value } of objectsOf(mapping, rows)) await tables.add(object, value);
    const objects = await tables.close();
    const zip = new ZipFile();
    const descriptor = JSON.stringify(descriptorOf(objects), null, 2);
    zip.addBuffer(Buffer.from(`${descriptor}\n`), 'datapackage.json');
    for (const object of objects) zip.addFile(join(folder, HSDS[object].file), HSDS[object].file);
    zip.end();
    const sent = pipeline(zip.outputStream as unknown as Readable, output);
    await Promise.all([sent, finished(output, { readable: false })]);
  } finally {
    await tables.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every object of the directory, parts on it. */
async function* objectsOf(
  mapping: HsdsMapping,
  rows: ExportRows,
): AsyncGenerator<{ object: HsdsCore; value: HsdsValue }> {
  const related = await Related.open(mapping, rows);
  const told = new Set<unknown>();
  for await (const portion of rows.all(mapping.organization.record)) {
    for (const value of await related.bodies(portion))
      if (!told.has(value['id']) && told.add(value['id'])) yield { object: 'organization', value };
    for (const row of portion) yield { object: 'organization', value: related.organization(row).value };
  }
  for await (const portion of rows.all(mapping.location.record))
    for (const row of portion) {
      const { value } = related.location(row);
      const owned = !isRecord(mapping.organization);
      yield {
        object: 'location',
        value: owned ? { ...value, organization_id: related.organization(row).value['id'] } : value,
      };
    }
  for await (const portion of rows.all(mapping.service.record))
    for (const row of portion) yield { object: 'service', value: related.service(row).value };
  const { atLocation } = mapping;
  if (!atLocation) return;
  for await (const portion of rows.all(atLocation.record))
    for (const row of portion)
      yield { object: 'service_at_location', value: compose('service_at_location', atLocation, row).value };
}

/** The tables of a package in a folder. */
class Tables {
  private readonly open = new Map<HsdsName, { file: FileHandle; columns: string[]; held: string }>();
  private readonly told = new Set<unknown>();

  constructor(private readonly folder: string) {}

  async add(object: HsdsCore, value: HsdsValue): Promise<void> {
    for (const { object: name, cells } of rowsOf(object, value, this.told)) {
      const table = this.open.get(name) ?? (await this.begin(name));
      table.held += lineOf(table.columns.map((column) => cells[column]));
      if (table.held.length > HELD) await flush(table);
    }
  }

  /** Names of the tables that have rows, in the order of the specification. */
  async close(): Promise<HsdsName[]> {
    for (const table of this.open.values()) {
      await flush(table);
      await table.file.close();
      table.held = '';
    }
    const names = (Object.keys(HSDS) as HsdsName[]).filter((name) => this.open.has(name));
    this.open.clear();
    return names;
  }

  private async begin(name: HsdsName) {
    const columns = columnsIn(name);
    const file = await open(join(this.folder, HSDS[name].file), 'wx');
    const table = { file, columns, held: lineOf(columns) };
    this.open.set(name, table);
    return table;
  }
}

async function flush(table: { file: FileHandle; held: string }): Promise<void> {
  if (table.held !== '') await table.file.write(table.held);
  table.held = '';
}

const lineOf = (cells: readonly unknown[]): string =>
  `${cells.map((cell) => quote(cell === undefined || cell === null ? '' : String(cell))).join(',')}\r\n`;

const quote = (cell: string): string =>
  /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
