import { createHash } from 'node:crypto';
import { toInstant } from '@koinipoli/schema';
import { HubError } from '../hub-error.js';

/** Types that an order may compare by; a cursor carries their values as PostgreSQL prints them. */
export type KeyType = 'text' | 'integer' | 'bigint' | 'double precision' | 'timestamptz' | 'boolean';

/** Longer than any position that a list can have, short enough to read in no time. */
const longest = 16_384;

/** Whether PostgreSQL reads a value as its type; anything else would be a fault of ours. */
const valid: Record<KeyType, (value: string) => boolean> = {
  text: (value) => !value.includes('\0'),
  integer: (value) => /^-?\d{1,10}$/.test(value) && Number(value) === (Number(value) | 0),
  bigint: (value) => /^-?\d{1,18}$/.test(value),
  'double precision': isDouble,
  timestamptz: isTimestamp,
  boolean: (value) => value === 'true' || value === 'false',
};

/** A decimal number that is not rounded to infinity, nor to zero where it is none. */
function isDouble(value: string): boolean {
  if (!/^-?\d{1,400}(\.\d{1,400})?(e[+-]?\d{1,4})?$/i.test(value)) return false;
  return Number.isFinite(Number(value)) && (Number(value) !== 0 || /^-?0(\.0+)?$/.test(value));
}

/** `2025-11-22 18:00:00.123456+02` as PostgreSQL prints it, a time that there is. */
function isTimestamp(value: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-](0\d|1[0-5])(:\d\d)?$/.test(value)) return false;
  try {
    return Boolean(toInstant(value));
  } catch {
    return false;
  }
}

/** A short name of a list with its filter and order: a cursor of one list is no cursor of another. */
export function listMark(list: string, question: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([list, question]))
    .digest('base64url')
    .slice(0, 8);
}

/** Makes a cursor from a row's position in its order. */
export function toCursor(mark: string, position: readonly string[]): string {
  return Buffer.from(JSON.stringify([mark, ...position])).toString('base64url');
}

/** Refuses a cursor: `BAD_CURSOR`. */
export const badCursor = (): HubError =>
  new HubError('BAD_CURSOR', 'The cursor is broken, or belongs to another list, filter or order.', 'cursor');

/** Reads a cursor's position. Throws BAD_CURSOR where it is broken or of another list, filter or order. */
export function fromCursor(cursor: string, mark: string, types: readonly KeyType[]): string[] {
  const [found, ...position] = decoded(cursor);
  const fits =
    found === mark &&
    position.length === types.length &&
    types.every((type, at) => fitsType(position[at], type));
  if (!fits) throw badCursor();
  return position as string[];
}

function fitsType(value: unknown, type: KeyType): boolean {
  return typeof value === 'string' && valid[type](value);
}

function decoded(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor.slice(0, longest), 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
