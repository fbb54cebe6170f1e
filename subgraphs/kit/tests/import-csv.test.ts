import { FileError } from '@koinipoli/kit';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../src/import/csv/format.js';
import { escapeFormula, unescapeFormula } from '../src/import/csv/formula.js';
import type { ReadOptions } from '../src/import/format.js';
import { formatOf } from '../src/import/formats.js';
import { fileOf, toyRecord } from './toy-import.js';

const parts = { name: 'toy-shop', records: [toyRecord] };

const read = async (content: string | Buffer, options: Partial<ReadOptions> = {}) => {
  await using file = await fileOf(content);
  await formatOf(parts, file);
  const found = [];
  for await (const record of csvFormat.read(file, { records: [toyRecord], ...options })) found.push(record);
  return found;
};

const refusal = async (content: string | Buffer, options: Partial<ReadOptions> = {}): Promise<string> => {
  const error = await read(content, options).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FileError);
  return (error as Error).message;
};

/** Greek in the alphabets of eight bits, whose letters stand in the same order as in Unicode but for a few. */
function inBytes(text: string, encoding: 'windows-1253' | 'iso-8859-7'): Buffer {
  const letters = Array.from({ length: 256 }, (_, byte) => new TextDecoder(encoding).decode(Buffer.of(byte)));
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)));
}

const table = 'id;Όνομα;Ράφι\n1;Άλογο ξύλινο;α\n2;Έλατο «άσπρο»;β\n';
const wanted = [
  ['1', { el: 'Άλογο ξύλινο' }, 'α'],
  ['2', { el: 'Έλατο «άσπρο»' }, 'β'],
];
const swapped = (buffer: Buffer) => Buffer.from(buffer).swap16();
const utf16 = Buffer.from(table, 'utf16le');

describe('a table as text', () => {
  const written: Record<string, string | Buffer> = {
    'UTF-8': table,
    'UTF-8 with its mark': `\ufeff${table}`,
    'UTF-16 LE': Buffer.concat([Buffer.of(0xff, 0xfe), utf16]),
    'UTF-16 BE': Buffer.concat([Buffer.of(0xfe, 0xff), swapped(utf16)]),
    'UTF-16 LE without a mark': utf16,
    'UTF-16 BE without a mark': swapped(utf16),
    'Windows-1253': inBytes(table, 'windows-1253'),
    'ISO-8859-7': inBytes(table, 'iso-8859-7'),
    commas: table.replaceAll(';', ','),
    tabs: table.replaceAll(';', '\t'),
    'sep=': `sep=,\n${table.replaceAll(';', ',')}`,
    'line ends of Windows': table.replaceAll('\n', '\r\n'),
    'line ends of old Macintoshes': table.replaceAll('\n', '\r'),
    'English headings, capitals': table.replace('Όνομα;Ράφι', 'NAME;shelf'),
    'headings without accents': table.replace('Όνομα;Ράφι', ' ονομα ;ΡΑΦΙ'),
  };
  it.each(Object.entries(written))('is read in %s', async (_, content) => {
    const records = await read(content);
    expect(records.flatMap(({ faults }) => faults)).toEqual([]);
    expect(records.map(({ identifier, values }) => [identifier, values['name'], values['shelf']])).toEqual(
      wanted,
    );
  });

  it('counts lines as an editor does, breaks inside of quotes included', async () => {
    const records = await read('id;name\r\n1;"a\r\nb\r\nc"\r\n\r\n2;d\r\n;\r\n3;e');
    expect(records.map(({ identifier, line }) => [identifier, line])).toEqual([
      ['1', 2],
      ['2', 6],
      ['3', 8],
    ]);
  });

  it('goes on after so many records', async () => {
    const all = await read('id;name\n1;a\n\n2;b\n3;c\n');
    expect(await read('id;name\n1;a\n\n2;b\n3;c\n', { after: 1 })).toEqual(all.slice(1));
  });

  it('understands the headings of a mapping, and leaves out what it says', async () => {
    const headings = { 'Τίτλος παιχνιδιού': 'Όνομα', Παρατηρήσεις: null };
    const [record] = await read('id;Τίτλος παιχνιδιού;παρατηρησεις\n1;Άλογο;x\n', { headings });
    expect(record?.values).toEqual({ name: { el: 'Άλογο' } });
  });

  it('names rows that are cut off or too long, and values under no heading', async () => {
    const records = await read('id;name;\n1;a\n2;b;;c\n3;d;e\n4;f;\n');
    expect(records.map(({ faults }) => faults.map(({ message }) => message))).toEqual([
      [expect.stringMatching(/^has 2 cells where there are 3/)],
      [expect.stringMatching(/^has 4 cells where there are 3/)],
      [expect.stringMatching(/^stands under no heading/)],
      [],
    ]);
  });

  it('is refused as a whole in plain words, with the line', async () => {
    expect(await refusal('')).toMatch(/is empty: export it again/);
    expect(await refusal(Buffer.from('%PDF-1.7'))).toMatch(/is a PDF/);
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toMatch(
      /old Excel file or one with a password/,
    );
    expect(await refusal('PK\u0003\u0004')).toMatch(/of no format/);
    expect(await refusal(Buffer.from(`id;name\n1;a\n2;b\0${'\u0001\u0002'.repeat(50)}\n`))).toMatch(/line 3/);
    expect(await refusal('id;name\n1;a\n2;"b\n3;c\n')).toMatch(/ends inside of quotes that begin at line 3/);
    expect(await refusal(`${table}\ufeff${table}`)).toMatch(/byte order mark in line 4/);
    expect(await refusal(Buffer.concat([Buffer.from(table), inBytes('3;Άλλο;γ\n', 'windows-1253')]))).toMatch(
      /mixes encodings: it is UTF-8 in line 1, and line 4 is none/,
    );
    expect(
      await refusal(
        Buffer.concat([Buffer.of(0xff, 0xfe), utf16, Buffer.from('3;ordinary letters of eight bits;c\n')]),
      ),
    ).toMatch(/mixes encodings: line 4|cannot be read as utf-16le/);
    expect(await refusal('\n\n')).toMatch(/no headings/);
    expect(await refusal('id;Όνομα;ονομα\n')).toMatch(/two columns of one meaning: "Όνομα" and "ονομα"/);
    expect(await refusal('id;Όνομα;Ράφια;Ποδήλατο\n')).toMatch(
      /"Ράφια" \(do you mean "Ράφι"\?\), "Ποδήλατο"\./,
    );
    expect(await refusal(`id;name;${'x;'.repeat(2000)}\n`)).toMatch(/more than 1000 columns/);
    expect(await refusal(`id;name;${'x;'.repeat(10_000_000)}\n`)).toMatch(/more than/);
    expect(await refusal(table, { encoding: 'utf-7' })).toMatch(/utf-7 is not read here/);
    expect(await refusal(inBytes(table, 'windows-1253'), { encoding: 'utf-8' })).toMatch(
      /cannot be read as utf-8/,
    );
  });

  it('hides formulas from spreadsheets, and finds the text again', () => {
    const texts = [
      '=1+1',
      '+30 210',
      '@x',
      '-x',
      '-5,3',
      "'=1",
      "''=1",
      "'quoted'",
      '- item',
      'a=b',
      "'",
      '+',
      '-',
      '',
    ];
    for (const text of texts) expect(unescapeFormula(escapeFormula(text))).toBe(text);
    expect(texts.filter((text) => /^[=+@]|^-[^\d]/.test(escapeFormula(text)))).toEqual([]);
  });
});
