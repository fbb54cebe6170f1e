import { unescapeFormula } from '../csv/formula.js';
import { FileError, type ImportFile } from '../format.js';
import { mostColumns } from '../table/plan.js';
import type { TableRow } from '../table/read-row.js';
import type { Archive } from './archive.js';
import { columnOf, dateOf, lettersOf, numberOf, readText } from './cell.js';
import type { Workbook } from './workbook.js';
import { readXml } from './xml.js';

/** Longer than any cell of a spreadsheet (32,767 characters). */
const longestCell = 100_000;

/** Reads the rows of a sheet, a piece of the file at a time, and how many characters of it were read. */
export async function* readRows(
  file: ImportFile,
  archive: Archive,
  book: Workbook,
): AsyncGenerator<{ rows: TableRow[]; read: number }> {
  const sheet = new Sheet(file.name, book);
  let read = 0;
  const pieces = async function* () {
    for await (const piece of archive.read(book.sheet)) {
      read += piece.length;
      yield piece;
    }
  };
  for await (const _ of readXml(file.name, pieces(), sheet)) yield { rows: sheet.take(), read };
  yield { rows: sheet.take(), read };
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  isFormula: boolean;
}

/** Makes rows of the elements of a sheet (ECMA-376, part 1, 18.3). */
class Sheet {
  private rows: TableRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private wrong: Map<number, string> | null = null;
  private cell: Cell | null = null;
  private inValue = false;
  private aside = 0;

  constructor(
    private readonly name: string,
    private readonly book: Workbook,
  ) {}

  /** The rows since the last time. */
  take(): TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  readonly open = (tag: string, given: Readonly<Record<string, string>>): void => {
    if (tag === 'row') {
      this.line = Number(given['r'] ?? this.line + 1);
      this.cells = [];
      this.wrong = null;
    } else if (tag === 'c') {
      this.openCell(given);
    } else if (tag === 'f' && this.cell) {
      this.cell.isFormula = true;
    } else if (tag === 'rPh') {
      this.aside += 1;
    } else if ((tag === 'v' || tag === 't') && this.cell && this.aside === 0) {
      this.inValue = true;
      this.cell.hasValue = true;
    }
  };

  private openCell(given: Readonly<Record<string, string>>): void {
    const column = columnOf(given['r']) ?? this.cells.length;
    if (column >= mostColumns)
      throw new FileError(
        `${this.name} has a cell in column ${column + 1} of row ${this.line}; at most ${mostColumns} columns are read. ` +
          'Delete the columns beyond the table.',
      );
    const { t: type = 'n', s: style = '0' } = given;
    this.cell = { column, type, style: Number(style), value: '', hasValue: false, isFormula: false };
  }

  readonly text = (piece: string): void => {
    if (!this.inValue || !this.cell) return;
    this.cell.value += piece;
    if (this.cell.value.length > longestCell)
      throw new FileError(
        `${this.name} has a cell of more than ${longestCell} characters in row ${this.line}: shorten it.`,
      );
  };

  readonly close = (tag: string): void => {
    if (tag === 'v' || tag === 't') this.inValue = false;
    else if (tag === 'rPh') this.aside -= 1;
    else if (tag === 'c' && this.cell) {
      this.closeCell(this.cell);
      this.cell = null;
    } else if (tag === 'row' && (this.cells.some((cell) => cell !== '') || this.wrong)) {
      const { line, cells, wrong } = this;
      this.rows.push({ line, cells, ...(wrong ? { wrong } : {}) });
    }
  };

  private closeCell(cell: Cell): void {
    while (this.cells.length < cell.column) this.cells.push('');
    const read = this.meaning(cell);
    // A table as CSV keeps its apostrophes where a spreadsheet program saves it as XLSX.
    this.cells[cell.column] = 'text' in read ? unescapeFormula(read.text.trim()) : cell.value;
    if ('wrong' in read) {
      this.wrong ??= new Map();
      this.wrong.set(cell.column, read.wrong);
    }
  }

  private meaning({
    type,
    style,
    value,
    hasValue,
    isFormula,
    column,
  }: Cell): { text: string } | { wrong: string } {
    const place = `cell ${lettersOf(column)}${this.line}`;
    if (isFormula && !hasValue)
      return {
        wrong: `${place} holds a formula without its result: open the file in a spreadsheet program and save it, or write the value in its place`,
      };
    if (!hasValue || value === '') return { text: '' };
    if (type === 's') {
      const text = this.book.texts[Number(value)];
      return text === undefined
        ? { wrong: `${place} points to a text that the file does not have` }
        : { text };
    }
    if (type === 'e')
      return { wrong: `${place} holds an error, ${value.slice(0, 20)}: mend it, or empty the cell` };
    if (type === 'b') return { text: value === '1' ? 'ναι' : 'όχι' };
    if (type === 'd') return { text: value.replace(/T00:00:00(\.0+)?Z?$/, '') };
    if (type !== 'n') return { text: readText(value) };
    const shows = this.book.styles[style] ?? null;
    if (shows === null) return { text: numberOf(value) };
    const date = dateOf(Number(value), shows, this.book.since1904);
    return date === null ? { wrong: `${place} holds no day that there is` } : { text: date };
  }
}
