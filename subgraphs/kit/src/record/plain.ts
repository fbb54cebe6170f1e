import { invalid } from './cells.js';
import type { Fault } from './definition.js';

/** What a browser would take for markup; a lone `<` between words is none. */
const tag = /<\s*[a-z!/?]/i;

/** What no text needs: control characters but tab and line breaks, marks that turn the direction of what follows. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd\ufffe\uffff\p{Surrogate}]/u;

/** Places where a line may break, which pages leave in what is copied from them: a text of these alone would be empty. */
const nothing = /[\u200b\u2060]/g;

const deepest = 20;

/** What of a value is no plain text, wherever it stands in it. */
export function plainFaults(value: unknown, path: readonly string[] = []): Fault[] {
  if (typeof value === 'string') {
    if (tag.test(value)) return [invalid('holds markup; only plain text is taken', { path })];
    if (hidden.test(value.replace(/[\t\n\r]/g, '')))
      return [invalid('holds a control character that nobody can see', { path })];
    return [];
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  if (path.length >= deepest) return [invalid('is nested too deeply', { path })];
  return Object.entries(value).flatMap(([key, item]) => [
    ...plainFaults(key, path),
    ...plainFaults(item, [...path, key]),
  ]);
}

/** A value as JSON has it, with its texts in Unicode's composed form and without blanks around them or what is no blank even. */
export function tidy(value: unknown): unknown {
  if (typeof value === 'string')
    return value.normalize('NFC').replace(/\r\n?/g, '\n').replace(nothing, '').trim();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidy(item)]));
}
