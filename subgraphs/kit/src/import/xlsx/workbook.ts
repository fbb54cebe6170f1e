import { FileError, type ImportFile } from '../format.js';
import type { Archive } from './archive.js';
import { readText } from './cell.js';
import { readWhole } from './xml.js';

/** What a sheet needs to be read: where it is, which styles are dates, and the texts that cells share. */
export interface Workbook {
  /** Name of the sheet's entry. */
  sheet: string;
  /** By number of a style: whether it shows a day, a time of day or both. */
  styles: readonly DateStyle[];
  texts: readonly string[];
  /** Days are counted from 1904 in workbooks of old Macintoshes. */
  since1904: boolean;
}

/** What of a moment a style shows; null: it is no date. */
export type DateStyle = 'day' | 'time' | 'both' | null;

const root = 'xl/';

/** Texts that all cells share lie in memory while a sheet is read. */
const mostTextBytes = 256 * 1024 ** 2;

/** Reads what stands around the sheet. Throws FileError where there is none, or more than one to see. */
export async function readWorkbook(file: ImportFile, archive: Archive): Promise<Workbook> {
  if (!archive.has('xl/workbook.xml'))
    throw new FileError(`${file.name} is a zip archive but no XLSX workbook: choose the spreadsheet itself.`);
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let since1904 = false;
  await readWhole(file.name, archive.read('xl/workbook.xml'), {
    open(tag, given) {
      if (tag === 'workbookPr') since1904 = given['date1904'] === '1' || given['date1904'] === 'true';
      if (tag === 'sheet')
        sheets.push({
          name: given['name'] ?? '',
          id: given['r:id'] ?? Object.entries(given).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
          hidden: given['state'] === 'hidden' || given['state'] === 'veryHidden',
        });
    },
  });
  const seen = sheets.filter(({ hidden }) => !hidden);
  const [first] = seen;
  if (!first) throw new FileError(`${file.name} has no sheet to see: show the one that holds the records.`);
  if (seen.length > 1)
    throw new FileError(
      `${file.name} has ${seen.length} sheets (${seen.map(({ name }) => `"${name.slice(0, 40)}"`).join(', ')}): ` +
        'leave the one with the records, and delete or hide the others.',
    );
  return {
    sheet: await targetOf(file, archive, first.id),
    styles: await readStyles(file, archive),
    texts: await readTexts(file, archive),
    since1904,
  };
}

async function targetOf(file: ImportFile, archive: Archive, id: string): Promise<string> {
  let target = '';
  await readWhole(file.name, archive.read('xl/_rels/workbook.xml.rels'), {
    open(tag, given) {
      if (tag === 'Relationship' && given['Id'] === id) target = given['Target'] ?? '';
    },
  });
  const name = target.startsWith('/') ? target.slice(1) : root + target;
  if (target === '' || !archive.has(name))
    throw new FileError(`${file.name} lacks its sheet: it is damaged; save it again as XLSX.`);
  return name;
}

/** The texts of `xl/sharedStrings.xml`, phonetic help left out. */
async function readTexts(file: ImportFile, archive: Archive): Promise<string[]> {
  const name = 'xl/sharedStrings.xml';
  if (!archive.has(name)) return [];
  if (archive.sizeOf(name) > mostTextBytes)
    throw new FileError(
      `${file.name} holds more than ${mostTextBytes / 1024 ** 2} MB of text: save it as CSV, which is read without a bound.`,
    );
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let aside = 0;
  await readWhole(file.name, archive.read(name), {
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') aside += 1;
      inText = tag === 't' && aside === 0;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(tag) {
      if (tag === 't') inText = false;
      if (tag === 'rPh') aside -= 1;
      if (tag === 'si') texts.push(readText(text));
    },
  });
  return texts;
}

async function readStyles(file: ImportFile, archive: Archive): Promise<DateStyle[]> {
  const name = 'xl/styles.xml';
  if (!archive.has(name)) return [];
  const own = new Map<number, DateStyle>();
  const styles: DateStyle[] = [];
  let inCells = false;
  await readWhole(file.name, archive.read(name), {
    open(tag, given) {
      if (tag === 'numFmt') own.set(Number(given['numFmtId']), dateStyleOf(given['formatCode'] ?? ''));
      if (tag === 'cellXfs') inCells = true;
      if (tag !== 'xf' || !inCells) return;
      const format = Number(given['numFmtId'] ?? 0);
      styles.push(own.get(format) ?? builtIn(format));
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Formats that need no words (ECMA-376, part 1, 18.8.30). */
function builtIn(format: number): DateStyle {
  if ((format >= 14 && format <= 17) || (format >= 27 && format <= 31) || format === 36) return 'day';
  if ((format >= 18 && format <= 21) || (format >= 45 && format <= 47)) return 'time';
  return format === 22 ? 'both' : null;
}

/** What a format of somebody's own shows, by its letters outside of quotes, brackets and escapes. */
export function dateStyleOf(code: string): DateStyle {
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';')[0]
    ?.toLowerCase();
  if (letters === undefined || /general|[0#?]/.test(letters.replace(/s[.,]0+/g, 's'))) return null;
  const isTime = /[hs]/.test(letters);
  const isDay = /[yd]/.test(letters) || (/m/.test(letters) && !isTime);
  if (isDay) return isTime ? 'both' : 'day';
  return isTime ? 'time' : null;
}
