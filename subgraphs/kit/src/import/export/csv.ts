import type { RecordDefinition } from '../../record/definition.js';
import { escapeFormula } from '../csv/formula.js';
import type { ExportRows } from '../format.js';
import { columnsOf } from '../table/heading.js';
import { rowWriter, tableExport } from './table.js';

/** CSV in UTF-8 with its mark, semicolons between cells, as spreadsheets in Greece open it. */
export const csvExport = tableExport({ name: 'csv', ending: 'csv', content: tableText });

const quote = (cell: string): string =>
  /[";\r\n\t,]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const cellOf = (text: string): string => quote(escapeFormula(text));
/** A spreadsheet in Greece takes 23.636 for thousands, and 23.6360 for what it is. */
const numberOf = (text: string): string => (/\.\d{3}$/.test(text) ? `${text}0` : text);
const lineOf = (cells: readonly string[]): string => `${cells.join(';')}\r\n`;

async function* tableText(rows: ExportRows, record: RecordDefinition): AsyncGenerator<string> {
  yield `\ufeff${lineOf(columnsOf(record).map(({ heading }) => cellOf(heading.el)))}`;
  const cellsOf = rowWriter(record, (text, number) => cellOf(number === null ? text : numberOf(text)));
  for await (const portion of rows.all(record)) yield portion.map((row) => lineOf(cellsOf(row))).join('');
}
