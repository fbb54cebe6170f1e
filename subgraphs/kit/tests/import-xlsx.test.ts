import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { FileError } from '@koinipoli/kit';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { csvExport } from '../src/import/export/csv.js';
import { xlsxExport } from '../src/import/export/xlsx.js';
import type { ExportRows, ImportFile } from '../src/import/format.js';
import { dateOf } from '../src/import/xlsx/cell.js';
import { xlsxFormat } from '../src/import/xlsx/format.js';
import { dateStyleOf } from '../src/import/xlsx/workbook.js';
import { fileOf, toyRecord } from './toy-import.js';

const readAll = async (file: ImportFile) => {
  const found = [];
  for await (const record of xlsxFormat.read(file, { records: [toyRecord] })) found.push(record);
  return found;
};

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Παιχνίδια'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const refusal = async (content: Buffer): Promise<string> => {
  await using file = await fileOf(content, 'toys.xlsx');
  const error = await readAll(file).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FileError);
  return (error as Error).message;
};

const day = new Date('2024-02-28T22:00:00Z');
const texts = ['=1+1', "'=1+1", '@x', '0012', '_x0041_', 'a\n\tb\rc', '<b> & \u0007', ' ', '2024-02-29'];

/** Toys as a network gives them to a writer. */
const rowsOf = (names: readonly string[]): ExportRows => ({
  records: [toyRecord],
  async *all() {
    yield names.map((shelf, nr) => ({
      id: `toy:${nr}`,
      name: { el: 'Ράφι' },
      shelf,
      rank: 7,
      weight: 0.1 + 0.2,
      madeAt: day,
    }));
  },
  where: async () => [],
  municipalities: async () => new Map(),
  titles: async () => new Map(),
});

describe('an export as a workbook', () => {
  it('has numbers that are numbers, and texts that stay what they are, whatever they look like', async () => {
    const content = await buffer(xlsxExport.write(rowsOf(texts)));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ rowCount }) => rowCount)).toEqual([texts.length + 1]);
    const cells = (line: number) =>
      [1, 5, 6, 7, 8].map((column) => book.worksheets[0]?.getRow(line).getCell(column).value);
    expect(cells(1)).toEqual(['Αναγνωριστικό', 'Ράφι', 'Σειρά', 'Βάρος', 'Κατασκευή']);
    expect(cells(2)).toEqual(['toy:0', '=1+1', 7, '0.30000000000000004', '2024-02-29T00:00+02:00']);
    await using file = await fileOf(content, 'toys.xlsx');
    const records = await readAll(file);
    expect(records.map(({ values }) => values['shelf'] ?? '')).toEqual(texts.map((text) => text.trim()));
    expect(records[0]?.values).toMatchObject({ rank: 7, weight: 0.1 + 0.2, madeAt: day.toISOString() });
  });

  it('differs from CSV in what spreadsheets in Greece would change there: formulas and thousands', async () => {
    const toys = rowsOf(['+302100305319']);
    const [, row = ''] = (await buffer(csvExport.write({ ...toys, all: nearby }))).toString().split('\r\n');
    expect(row.split(';').slice(4, 6)).toEqual(["'+302100305319", '7']);
    expect(row.split(';').slice(-3)).toEqual(['38.0190', '23.69', '']);

    async function* nearby() {
      for await (const rows of toys.all(toyRecord))
        yield rows.map((toy) => ({ ...toy, latitude: 38.019, longitude: 23.69 }));
    }
  });

  it('ends where a spreadsheet would say that it is damaged', async () => {
    const many = async function* () {
      yield new Array(1_048_576);
    };
    await expect(buffer(xlsxExport.write({ ...rowsOf([]), all: many }))).rejects.toThrow(
      'holds 1048576 rows',
    );
    const long = xlsxExport.write(rowsOf(['x'.repeat(40_000)]));
    await expect(buffer(long)).rejects.toThrow('holds 32767 characters');
  });
});

describe('a workbook', () => {
  it('gives its cells as texts: numbers, dates, booleans, results of formulas, rich text', async () => {
    const content = await workbook((sheet) => {
      sheet.addRow(['id', 'Όνομα', 'Σειρά', 'Βάρος', 'Κατασκευή', 'Ξύλινο']);
      sheet.addRow([
        '1',
        { richText: [{ text: 'Αλο' }, { text: 'γάκι' }] },
        3,
        1.125,
        new Date('2024-02-29'),
        true,
      ]);
      sheet.addRow([2, 'Κύκλος', { formula: '1+1', result: 2 }, 0.1 + 0.2, null, false]);
      sheet.addRow([]);
      sheet.addRow(['3', 'Άδειο', { formula: 'B9' }]);
    });
    await using file = await fileOf(content, 'toys.xlsx');
    const records = await readAll(file);
    expect(records.map(({ line, identifier, values }) => [line, identifier, values])).toEqual([
      [
        2,
        '1',
        { name: { el: 'Αλογάκι' }, rank: 3, weight: 1.125, madeAt: '2024-02-28T22:00:00.000Z', wooden: true },
      ],
      [3, '2', { name: { el: 'Κύκλος' }, rank: 2, weight: 0.3, madeAt: null, wooden: false }],
      [5, '3', { name: { el: 'Άδειο' }, weight: null, madeAt: null, wooden: null }],
    ]);
    expect(records[2]?.faults).toMatchObject([
      { column: 'Σειρά', field: 'rank', message: expect.stringMatching(/cell C5 holds a formula/) },
    ]);
  });

  it('tells dates by the styles of their cells', () => {
    expect(dateOf(45351, 'day', false)).toBe('2024-02-29');
    expect(dateOf(1, 'day', false)).toBe('1900-01-01');
    expect(dateOf(61, 'day', false)).toBe('1900-03-01');
    expect(dateOf(45351.75, 'both', false)).toBe('2024-02-29T18:00');
    expect(dateOf(0.354166666666667, 'time', false)).toBe('08:30');
    expect(dateOf(43889, 'day', true)).toBe('2024-02-29');
    expect(dateOf(-1, 'day', false)).toBeNull();
    expect(dateOf(2958466, 'day', false)).toBeNull();
    const styles = [
      'dd/mm/yyyy',
      'h:mm',
      'd mmmm yyyy h:mm',
      '#,##0.00 "yd"',
      '[Red]0',
      'General',
      '[h]:mm:ss',
      '[$-408]d mmm yyyy',
    ];
    expect(styles.map(dateStyleOf)).toEqual(['day', 'time', 'both', null, null, null, 'time', 'day']);
  });

  it('is refused in plain words where it is no table', async () => {
    const good = await workbook((sheet) => {
      sheet.addRow(['id', 'Όνομα']);
      sheet.addRow(['1', 'Α']);
    });
    expect(await refusal(good.subarray(0, good.length - 200))).toMatch(/cut off or damaged/);
    expect(await refusal(await zipOf({ 'a.txt': 'x' }))).toMatch(/no XLSX workbook/);
    const two = await workbook((sheet, book) => {
      sheet.addRow(['id', 'Όνομα']);
      book.addWorksheet('Άλλα').addRow(['id']);
    });
    expect(await refusal(two)).toMatch(/2 sheets .*delete or hide/);
    const wide = await workbook((sheet) => {
      sheet.addRow(['id', 'Όνομα']);
      sheet.getCell('XFD2').value = 1;
    });
    expect(await refusal(wide)).toMatch(/column 16384 of row 2/);
    expect(await refusal(await workbook(() => {}))).toMatch(/no rows/);
  });

  it('does not unfold a bomb', async () => {
    const entries = { 'xl/workbook.xml': Buffer.alloc(64 * 1024 ** 2, 'a') };
    expect(await refusal(await zipOf(entries))).toMatch(/unfolds to more than it may/);
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, nr) => [`${nr}.xml`, '']));
    expect(await refusal(await zipOf(many))).toMatch(/more than 1000 files/);
    const lying = await lyingZip();
    expect(await refusal(lying)).toMatch(/damaged/);
    const entities = '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>';
    expect(await refusal(await zipOf({ 'xl/workbook.xml': entities }))).toMatch(/no XML/);
  });
});

/** A zip whose one entry unfolds to more than its list says. */
async function lyingZip(): Promise<Buffer> {
  const zip = await zipOf({ 'xl/workbook.xml': '<a/>'.repeat(1000) });
  const real = deflateRawSync(Buffer.from('<a/>'.repeat(1000)));
  expect(zip.includes(real)).toBe(true);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(4000);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(40);
  for (let at = zip.indexOf(size); at >= 0; at = zip.indexOf(size, at + 1)) small.copy(zip, at);
  return zip;
}
