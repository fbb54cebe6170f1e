import { createHash } from 'node:crypto';
import { HubError } from '../hub-error.js';

/** Types that an order may compare by; a cursor carries their values as PostgreSQL prints them. */
export type KeyType = 'text' | 'integer' | 'double precision' | 'timestamptz' | 'boolean';

const valid: Record<KeyType, (value: string) => boolean> = {
  text: (value) => !value.includes('\0'),
  integer: (value) => /^-?\d{1,9}$/.test(value),
  'double precision': (value) => value.trim() !== '' && Number.isFinite(Number(value)),
  timestamptz: (value) => !Number.isNaN(Date.parse(value)),
  boolean: (value) => value === 'true' || value === 'false',
};

/** A short name of a list with its filter and order: a cursor of one list is no cursor of another. */
export function listMark(list: string, question: unknown): string {
  return createHash('sha256').update(JSON.stringify([list, question])).digest('base64url').slice(0, 8);
}

/** Makes a cursor from a row's position in its order. */
export function toCursor(mark: string, position: readonly string[]): string {
  return Buffer.from(JSON.stringify([mark, ...position])).toString('base64url');
}

/** Reads a cursor's position. Throws BAD_CURSOR where it is broken or of another list, filter or order. */
export function fromCursor(cursor: string, mark: string, types: readonly KeyType[]): string[] {
  const [found, ...position] = decoded(cursor);
  const fits =
    found === mark && position.length === types.length && types.every((type, at) => fitsType(position[at], type));
  if (!fits) {
    throw new HubError('BAD_CURSOR', 'The cursor is broken, or belongs to another list, filter or order.', 'cursor');
  }
  return position as string[];
}

function fitsType(value: unknown, type: KeyType): boolean {
  return typeof value === 'string' && valid[type](value);
}

function decoded(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor.slice(0, 4096), 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
