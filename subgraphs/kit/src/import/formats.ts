import { open } from 'node:fs/promises';
import { csvFormat } from './csv/format.js';
import { FileError, type ImportFile, type ImportFormat } from './format.js';
import { type FileParts, ImportRefusal } from './import.js';
import { xlsxFormat } from './xlsx/format.js';

/** All formats that a network reads. Its own come first: they know a file by more than that it is a table. */
export const importFormatsOf = ({ imports = [] }: FileParts): readonly ImportFormat[] => [
  ...imports,
  xlsxFormat,
  csvFormat,
];

/** A format by its name. Throws ImportRefusal INVALID. */
export function formatNamed(parts: FileParts, name: string): ImportFormat {
  const formats = importFormatsOf(parts);
  const found = formats.find((format) => format.name === name);
  if (found) return found;
  const names = formats.map((format) => format.name).join(', ');
  throw new ImportRefusal('INVALID', `There is no format ${name}; there are ${names}.`);
}

const headLength = 4096;

/** First bytes of files that people take for tables, and what to do with them. */
const others: readonly [bytes: string, what: string][] = [
  ['25504446', 'is a PDF: ask for the spreadsheet that it was made from'],
  [
    'd0cf11e0',
    'is an old Excel file or one with a password: open it, take the password away, and save it as XLSX',
  ],
  ['89504e47', 'is a picture: it holds no table that can be read'],
  ['ffd8ff', 'is a picture: it holds no table that can be read'],
  ['1f8b', 'is packed with gzip: unpack it first'],
  ['377abcaf', 'is packed with 7-Zip: unpack it first'],
  ['52617221', 'is packed with RAR: unpack it first'],
];

/** The format of a file, by its name and first bytes. Throws FileError for a file that is empty or of no format of ours. */
export async function formatOf(parts: FileParts, file: ImportFile): Promise<ImportFormat> {
  const head = await headOf(file);
  if (head.length === 0)
    throw new FileError(`${file.name} is empty: export it again, or choose another file.`);
  const start = head.toString('hex');
  const other = others.find(([bytes]) => start.startsWith(bytes));
  if (other) throw new FileError(`${file.name} ${other[1]}.`);
  const found = importFormatsOf(parts).find((format) => format.accepts(file, head));
  if (found) return found;
  const names = importFormatsOf(parts).map((format) => format.name);
  throw new FileError(
    `${file.name} is of no format that can be read here (${names.join(', ')}): save it as CSV or XLSX.`,
  );
}

async function headOf({ path }: ImportFile): Promise<Buffer> {
  await using handle = await open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
  return buffer.subarray(0, bytesRead);
}
