import type { DateStyle } from './workbook.js';

const dayMs = 86_400_000;

/**
 * A date as spreadsheets count it, in days since the end of 1899 or the beginning of 1904, in ISO form. Null where there
 * is no such day: below 0, or beyond the year 9999. 1900 had no 29 February, which spreadsheets count all the same.
 */
export function dateOf(serial: number, style: DateStyle, since1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const days = since1904 ? serial + 1462 : serial;
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  // Fractions of days are not exact; a minute is what tables mean.
  const iso = new Date(epoch + Math.round((days * dayMs) / 1000) * 1000).toISOString();
  const clock = iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19);
  if (style === 'time') return days < 1 ? clock : null;
  return style === 'both' && clock !== '00:00' ? `${iso.slice(0, 10)}T${clock}` : iso.slice(0, 10);
}

/** A number as a text that is read back equal: three decimals could be thousands, so that there are four then. */
export function numberOf(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  // Binary fractions show more digits than anybody wrote: 0.1 + 0.2.
  const plain = String(Number(value.toPrecision(15)));
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}

/** Place of a cell's column, from 0, by its reference: `B7` is 1; null: it says none. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,5}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The letters of a column, from 0: 27 is AB. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** What XML cannot hold or would change, and what reads like its escape: `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
const escaped = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[\da-f]{4}_)/giu;

/** A text as a cell of XML holds it. */
export const writtenText = (text: string): string =>
  text
    .replace(escaped, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** The text of a cell, once XML is read. */
export const readText = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
