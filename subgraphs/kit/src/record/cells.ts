import { isDeepStrictEqual } from 'node:util';
import type { ProblemCode } from '@koinipoli/schema';
import type { Fault, FieldKind } from './definition.js';

/** What a kind's `parse` gives. */
export type Parsed<T> = { value: T } | { faults: readonly Fault[] };

/** A fault of the kind INVALID. */
export const invalid = (message: string, more: Pick<Fault, 'instead' | 'path'> = {}): Fault => ({
  code: 'INVALID',
  message,
  ...more,
});

/** A value that cannot be read, for one reason. */
export const unreadable = (message: string, instead?: string): { faults: readonly Fault[] } => ({
  faults: [invalid(message, instead === undefined ? {} : { instead })],
});

/** A fault of another kind. */
export const faultOf = (code: ProblemCode, message: string, path: readonly string[] = []): Fault => ({
  code,
  message,
  path,
});

/** A kind whose values stand in one cell. */
export interface CellKind<T> extends Omit<FieldKind<T>, 'endings' | 'check' | 'parse' | 'format'> {
  check?(value: T): readonly Fault[];
  read(cell: string): Parsed<T>;
  write(value: T): string;
}

/** The kind that a cell gives: what can be read is checked as well. */
export function cellKind<T>({ read, write, check = () => [], ...kind }: CellKind<T>): FieldKind<T> {
  return {
    ...kind,
    endings: [''],
    check,
    parse: ({ '': cell = '' }) => checked(read(cell), check),
    format: (value) => ({ '': write(value) }),
  };
}

/** A value that was read, unless its check finds something. */
export function checked<T>(parsed: Parsed<T>, check: (value: T) => readonly Fault[]): Parsed<T> {
  if ('faults' in parsed) return parsed;
  const faults = check(parsed.value);
  return faults.length > 0 ? { faults } : parsed;
}

/** A cell of JSON. */
export function readJson<T>(cell: string): Parsed<T> {
  try {
    return { value: JSON.parse(cell) as T };
  } catch {
    return unreadable('is no JSON');
  }
}

/** Items of one cell, between semicolons or lines; a list in JSON where an item holds one of these itself. */
export function readItems(cell: string, border = /[;\n]/): Parsed<string[]> {
  if (cell.startsWith('[')) {
    const parsed = readJson<unknown>(cell);
    if ('faults' in parsed) return parsed;
    const { value } = parsed;
    return Array.isArray(value) && value.every((item) => typeof item === 'string')
      ? { value: value as string[] }
      : unreadable('is no list of texts');
  }
  const items = cell.split(border).map((item) => item.trim());
  return { value: items.filter((item) => item !== '') };
}

/** The cell that {@link readItems} reads back. */
export function writeItems(items: readonly string[], border?: RegExp): string {
  const cell = items.join('; ');
  return isReadBack(readItems(cell, border), items) ? cell : JSON.stringify(items);
}

/** Whether a cell says what was meant. */
export const isReadBack = (parsed: Parsed<unknown>, value: unknown): boolean =>
  'value' in parsed && isDeepStrictEqual(parsed.value, value);

/** A word without accents and case, as headings and values of closed lists are compared. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An object with the keys of a change in it, without those that the change takes away; null: nothing is left. */
export function mergeKeys<T extends object>(before: T | null, given: T): T | null {
  const left = Object.entries({ ...before, ...given }).filter(
    ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
  );
  return left.length > 0 ? (Object.fromEntries(left) as T) : null;
}
