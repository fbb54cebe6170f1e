import ExcelJS from 'exceljs';
import { ZipFile } from 'yazl';
import type { Sent } from './clerk.js';

/** A file and what its answer has to say. */
export interface FileCase extends Sent {
  about: string;
  state: 'FAILED' | 'CHECKED' | 'not opened';
  says: RegExp;
}

const places = 'Αναγνωριστικό;Δήμος;Διεύθυνση;Γεωγραφικό πλάτος;Γεωγραφικό μήκος';
const place = (cells: string): string => `${places}\n${cells}\n`;

async function zipOf(entries: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(content, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function workbook(rows: readonly ExcelJS.CellValue[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Τόποι');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Lines of the Greek alphabet of Windows, after a heading in UTF-8. */
const mixed = Buffer.concat([
  Buffer.from(place('1;Περιστέρι;Οδός;;')),
  Buffer.from([0x32, 0x3b, 0xd0, 0xe5, 0xf1, 0xe9, 0xf3, 0xf4, 0xdd, 0xf1, 0xe9, 0x3b, 0x3b, 0x3b, 0x0a]),
]);

/** Every byte there is, in no order that a text has. */
const binary = Buffer.from(Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 256));

const badRows = 20_000;

/** Files that are none, or hold what cannot be. */
export async function fileCases(): Promise<FileCase[]> {
  const book = await workbook([places.split(';'), ['1', 'Περιστέρι', 'Οδός']]);
  const formulas = await workbook([places.split(';'), ['1', { formula: 'WEBSERVICE("http://x")' }, 'Οδός']]);
  const bomb = await zipOf({ 'xl/workbook.xml': Buffer.alloc(64 * 1024 ** 2, 'a') });
  return [
    ...brokenFiles({ book, bomb }),
    {
      about: 'formulas in a workbook',
      name: 'f.xlsx',
      body: formulas,
      state: 'CHECKED',
      says: /holds a formula without its result/,
    },
    {
      about: 'markup that a browser would run',
      name: 'm.csv',
      body: place('1;Περιστέρι;<img src=x onerror=alert(1)>;;'),
      state: 'CHECKED',
      says: /holds markup/,
    },
    {
      about: 'dates that do not exist',
      name: 'd.csv',
      body: 'Αναγνωριστικό;Τίτλος;Περίοδος (start);Περίοδος (end);Προθεσμία\n1;Καύσωνας;30/02/2026;31/04/2026;29/02/2027 10:00\n',
      record: 'care-alerts',
      state: 'CHECKED',
      says: /1 faulty.*30\/02\/2026.*\(end\), "31\/04\/2026"/,
    },
    {
      about: 'a municipality in a wrong case ending, Περιστεριών, which can mean one alone; not applied',
      name: 'e.csv',
      body: place('1;Περιστεριών;Οδός;;'),
      record: 'care-places',
      state: 'CHECKED',
      says: /0 faulty, 1 new/,
    },
    {
      about: 'the beginning of a municipality',
      name: 'e.csv',
      body: place('1;Περιστ;Οδός;;'),
      record: 'care-places',
      state: 'CHECKED',
      says: /"Περιστ" is no municipality/,
    },
    {
      about: 'coordinates swapped',
      name: 'c.csv',
      body: place('1;Περιστέρι;Οδός;23,69;38,01'),
      record: 'care-places',
      state: 'CHECKED',
      says: /each other's place/,
    },
    {
      about: 'a tax number (ΑΦΜ) with a wrong check digit, and one of eight digits',
      name: 'a.csv',
      body: 'Αναγνωριστικό;Επωνυμία;Αριθμοί μητρώων\n1;Σύλλογος;ΑΦΜ 090000046\n2;Ένωση;ΑΦΜ 09000004\n',
      record: 'organisations',
      state: 'CHECKED',
      says: /2 faulty.*its check digit is wrong.*line 3.*nine digits/,
    },
    {
      about: 'an id of another network',
      name: 'i.csv',
      body: 'Αναγνωριστικό;Δομή;Ονομασία\n1;centre:peristeri;Υπηρεσία\n',
      record: 'care-services',
      state: 'CHECKED',
      says: /1 faulty/,
    },
    {
      about: `${badRows} bad rows`,
      name: 'r.csv',
      body: place(Array.from({ length: badRows }, (_, nr) => `${nr};Πουθενά;<b>;91;x`).join('\n')),
      record: 'care-places',
      state: 'CHECKED',
      says: new RegExp(`${badRows} faulty`),
    },
  ];
}

function brokenFiles({ book, bomb }: { book: Buffer; bomb: Buffer }): FileCase[] {
  const failed = (
    about: string,
    name: string,
    { body, says, record }: Pick<FileCase, 'body' | 'says' | 'record'>,
  ): FileCase => ({
    about,
    name,
    body,
    says,
    ...(record ? { record } : {}),
    state: 'FAILED',
  });
  return [
    { about: 'an empty file', name: 'a.csv', body: '', state: 'not opened', says: /is empty/ },
    failed('blanks alone', 'a.csv', { body: ' \n\n', says: /headings|rows/ }),
    failed('binary', 'b.csv', { body: binary, says: /no text/ }),
    failed('an XLSX that is none', 'b.xlsx', { body: binary, says: /of no format/ }),
    failed('CSV that is cut off', 't.csv', { body: place('1;Περιστέρι;"Οδός'), says: /cut off/ }),
    failed('XLSX that is cut off', 't.xlsx', { body: book.subarray(0, book.length - 200), says: /cut off/ }),
    failed('a zip bomb', 'z.xlsx', { body: bomb, says: /unfolds to more than it may/ }),
    failed('10 million columns', 'w.csv', { body: `${';'.repeat(10_000_000)}\n`, says: /4 MB|1000 columns/ }),
    failed('20,000 columns', 'w.csv', { body: `${'x;'.repeat(20_000)}\n`, says: /1000 columns/ }),
    failed('mixed encodings', 'x.csv', { body: mixed, says: /mixes encodings/ }),
    failed('duplicate headings', 'h.csv', {
      body: `Δήμος;Municipality\n9181;9181\n`,
      says: /two columns of one meaning/,
      record: 'care-places',
    }),
    failed('a heading that nobody knows', 'h.csv', {
      body: 'Δήμος;Δημος;Χρώμα\nα;β;γ\n',
      says: /Χρώμα/,
      record: 'care-places',
    }),
    failed('a BOM in the middle', 'o.csv', {
      body: `${place('1;Περιστέρι;Οδός;;')}\ufeff${place('2;Περιστέρι;Οδός;;')}`,
      says: /byte order mark/,
    }),
    failed('zero bytes in a text', 'n.csv', { body: place('1;Περιστέρι;Οδ\0ός;;'), says: /no text/ }),
  ];
}
