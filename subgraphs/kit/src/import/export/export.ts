import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportFormat } from '../format.js';
import { type FileParts, type ImportDesk, ImportRefusal } from '../import.js';
import { csvExport } from './csv.js';
import { openRows } from './rows.js';
import { xlsxExport } from './xlsx.js';

/** What to export. */
export interface ExportWish {
  /** Name of the format; default: CSV. */
  format?: string;
  /** Names of the records; default: all of the network, or those that the format knows. */
  records?: readonly string[];
  signal?: AbortSignal;
}

/** All formats that a network writes. */
export const exportFormatsOf = ({ exports = [] }: FileParts): readonly ExportFormat[] => [
  csvExport,
  xlsxExport,
  ...exports,
];

/** An export on its way. */
export interface Exported {
  /** Ending of its file: tables of several records are a zip. */
  ending: string;
  content: Readable;
}

/**
 * Writes the records of a network in a format, all as they stand at one moment, in flat memory. Throws ImportRefusal
 * INVALID for a format or record that there is not.
 */
export async function exportRecords(desk: ImportDesk, wish: ExportWish): Promise<Exported> {
  const { parts, database } = desk;
  const formats = exportFormatsOf(parts);
  const format = formats.find(({ name }) => name === (wish.format ?? 'csv'));
  if (!format)
    throw new ImportRefusal(
      'INVALID',
      `There is no format ${wish.format}; there are ${formats.map(({ name }) => name).join(', ')}.`,
    );
  const records = wish.records ? wish.records.map((name) => recordNamed(parts, name)) : parts.records;
  const rows = await openRows(database, records);
  const content = new PassThrough();
  const done = pipeline(format.write(rows), content, wish.signal ? { signal: wish.signal } : {});
  // Its errors reach whoever reads the content.
  void done.catch(() => {}).finally(() => rows[Symbol.asyncDispose]());
  return { ending: endingOf(format, records.length), content };
}

/** Ending of the file in which a format writes so many kinds of records. */
export const endingOf = ({ ending, severalEnding = ending }: ExportFormat, records: number): string =>
  records === 1 ? ending : severalEnding;

function recordNamed({ name: network, records }: FileParts, name: string) {
  const found = records.find((record) => record.name === name);
  if (found) return found;
  const names = records.map((record) => record.name).join(', ');
  throw new ImportRefusal('INVALID', `${network} has no records ${name}; there are ${names}.`);
}
