import { Readable } from 'node:stream';
import type { RecordDefinition } from '../../record/definition.js';
import { columnOf, tableOf } from '../columns.js';
import type { ExportFormat, ExportRow, ExportRows } from '../format.js';
import { zipOf } from './zip.js';

/** How the rows of one record become a file. */
export interface TableFile {
  name: string;
  ending: string;
  content(rows: ExportRows, record: RecordDefinition): AsyncIterable<string | Buffer>;
}

/** A format of tables: one file for one record, a zip of such files for several. */
export const tableExport = ({ name, ending, content }: TableFile): ExportFormat => ({
  name,
  ending,
  severalEnding: 'zip',
  write: (rows) => {
    const [first] = rows.records;
    if (first && rows.records.length === 1) return Readable.from(content(rows, first));
    return zipOf(
      rows.records.map((record) => ({
        name: `${record.name}.${ending}`,
        content: () => content(rows, record),
      })),
    );
  },
});

/** What a cell holds: its text, and the value of a field that is no more than a number. */
export type WriteCell<C> = (text: string, number: number | null) => C;

/** Writes rows as cells in the order of a record's columns. */
export function rowWriter<C>(record: RecordDefinition, cellOf: WriteCell<C>): (row: ExportRow) => C[] {
  const fields = Object.entries(record.fields).map(([field, { kind }]) => ({
    kind,
    key: columnOf(record, field).key,
  }));
  const canBeSynthetic = tableOf(record).has('synthetic');
  return (row) => {
    const cells = [cellOf(String(row['id']), null)];
    for (const { kind, key } of fields) {
      const value = row[key] ?? null;
      const own = value === null ? {} : kind.format(value);
      const number = typeof value === 'number' ? value : null;
      for (const ending of kind.endings) cells.push(cellOf(own[ending] ?? '', number));
    }
    if (canBeSynthetic) cells.push(cellOf(row['synthetic'] === true ? 'ναι' : '', null));
    return cells;
  };
}
