import { once } from 'node:events';
import { CsvError, parse } from 'csv-parse';
import { FileError, type ImportFile } from '../format.js';
import { findEncoding, type Written } from './encoding.js';
import { unescapeFormula } from './formula.js';
import { readText } from './text.js';

/** A row of a CSV file and the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** Rows that came out of one piece of the file, and how many bytes were read so far. */
export interface CsvRows {
  rows: CsvRow[];
  bytes: number;
}

/** A row is at most so many characters long; a quote that never ends would swallow the file. */
const longestRow = 1_000_000;

/** Reads the rows of a CSV file, headings included. Throws FileError for what no reader could make rows of. */
export async function* readRows(file: ImportFile, encoding?: string): AsyncGenerator<CsvRows> {
  const written = await findEncoding(file, encoding);
  let line = 1;
  let rows: CsvRow[] = [];
  const { delimiter, skip } = await delimiterOf(file, written);
  if (skip) line += 1;
  const parser = parse({
    delimiter,
    ...(skip ? { from_line: 2 } : {}),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
    on_record: (cells: string[]) => {
      const next = line + 1 + tidy(cells);
      rows.push({ line, cells });
      line = next;
      return null;
    },
  });
  let fault: Error | undefined;
  parser.on('error', (error) => {
    fault ??= error;
  });
  for await (const { text, bytes } of readText(file, written)) {
    if (!parser.write(text) && !fault) await Promise.race([once(parser, 'drain'), failing(parser)]);
    if (fault) throw explain(file, fault, line);
    yield { rows, bytes };
    rows = [];
  }
  parser.resume();
  parser.end();
  if (!fault) await Promise.race([once(parser, 'end'), failing(parser)]).catch(() => {});
  if (fault) throw explain(file, fault, line);
  yield { rows, bytes: 0 };
}

const failing = (parser: NodeJS.EventEmitter): Promise<unknown> =>
  new Promise((resolve) => parser.once('error', resolve));

/** Trims the cells in their place, and counts the line breaks inside of them. */
function tidy(cells: string[]): number {
  let breaks = 0;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    if (cell.includes('\n') || cell.includes('\r')) breaks += (cell.match(/\r\n|\n|\r/g) ?? []).length;
    cells[at] = unescapeFormula(cell.trim());
  }
  return breaks;
}

function explain(file: ImportFile, error: Error, line: number): Error {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new FileError(
      `${file.name} has a row of more than ${longestRow} characters at line ${line}: a quote there is not closed, or lines do not end.`,
    );
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new FileError(
      `${file.name} ends inside of quotes that begin at line ${line}: it is cut off, or a quote there is not closed.`,
    );
  return new FileError(`${file.name} is no CSV at line ${line}: ${error.message}`);
}

/** What borders the cells of a file: the sign that its first line has most of, or says, as Excel writes it, by `sep=`. */
async function delimiterOf(
  file: ImportFile,
  written: Written,
): Promise<{ delimiter: string; skip: boolean }> {
  let head = '';
  for await (const { text } of readText(file, written)) {
    head += text;
    if (/[\r\n]/.test(head) || head.length > longestRow) break;
  }
  const first = head.split(/[\r\n]/, 1)[0] ?? '';
  const said = /^"?sep=(.)"?$/i.exec(first)?.[1];
  if (said !== undefined) return { delimiter: said, skip: true };
  const plain = first.replace(/"[^"]*"?/g, '');
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: plain.split(sign).length - 1 }));
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one));
  return { delimiter: best.sign, skip: false };
}
