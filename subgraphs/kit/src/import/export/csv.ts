import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { RecordDefinition } from '../../record/definition.js';
import { columnOf, tableOf } from '../columns.js';
import { escapeFormula } from '../csv/formula.js';
import type { ExportFormat, ExportRow, ExportRows } from '../format.js';
import { columnsOf } from '../table/heading.js';

/**
 * CSV in UTF-8 with its mark, semicolons between cells, as spreadsheets in Greece open it: one file for one record, a
 * zip of such files for several.
 */
export const csvExport: ExportFormat = {
  name: 'csv',
  ending: 'csv',
  write: (rows) => (rows.records.length === 1 ? Readable.from(oneTable(rows)) : zipped(rows)),
};

async function* oneTable(rows: ExportRows): AsyncGenerator<string> {
  const [record] = rows.records;
  if (record) yield* tableText(rows, record);
}

/** A table is made while it is packed, and the next one after it. */
function zipped(rows: ExportRows): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as unknown as PassThrough;
  const fill = async () => {
    for (const record of rows.records) {
      const text = Readable.from(tableText(rows, record)).pipe(new PassThrough());
      zip.addReadStream(text, `${record.name}.csv`, { mtime: new Date() });
      await finished(text);
    }
    zip.end();
  };
  fill().catch((error: Error) => output.destroy(error));
  return output;
}

const quote = (cell: string): string =>
  /[";\r\n\t,]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => quote(escapeFormula(cell))).join(';')}\r\n`;

async function* tableText(rows: ExportRows, record: RecordDefinition): AsyncGenerator<string> {
  const columns = columnsOf(record);
  yield `\ufeff${lineOf(columns.map(({ heading }) => heading.el))}`;
  const cellsOf = rowWriter(record);
  for await (const portion of rows.all(record)) yield portion.map((row) => lineOf(cellsOf(row))).join('');
}

/** Writes rows as cells in the order of a record's columns. */
export function rowWriter(record: RecordDefinition): (row: ExportRow) => string[] {
  const fields = Object.entries(record.fields).map(([field, { kind }]) => ({
    kind,
    key: columnOf(record, field).key,
  }));
  const canBeSynthetic = tableOf(record).has('synthetic');
  return (row) => {
    const cells = [String(row['id'])];
    for (const { kind, key } of fields) {
      const value = row[key] ?? null;
      const own = value === null ? {} : kind.format(value);
      for (const ending of kind.endings) cells.push(own[ending] ?? '');
    }
    if (canBeSynthetic) cells.push(row['synthetic'] === true ? 'ναι' : '');
    return cells;
  };
}
