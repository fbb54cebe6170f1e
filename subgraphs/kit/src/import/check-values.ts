import type { ProblemRow } from '@koinipoli/schema';
import { checkValues, standAfter } from '../record/check.js';
import type { Fault, RecordDefinition } from '../record/definition.js';
import { columnOfField, type RecordRow } from '../record/row.js';
import type { FileFault, FileRecord } from './format.js';
import { columnsOf } from './table/heading.js';

/** A record of a file on its way into the database. */
export interface Incoming {
  from: FileRecord;
  /** Place in the file as a whole, from 1. */
  nr: number;
  identifier: string;
  id: string;
  /** The row that is there, by the names of drizzle; null: none. */
  before: Readonly<Record<string, unknown>> | null;
  /** The version of that row; null: none. */
  version: number | null;
  /** By field. */
  values: Record<string, unknown>;
  /** By column, under the names of drizzle: what the record becomes. */
  columns: Record<string, unknown>;
  /** What opens it again, where it had vanished from its source. */
  reopened?: RecordRow;
  faults: FileFault[];
  /** Records of the same network that it names, by kind. */
  refs: Record<string, string[]> | null;
}

const longestShown = 120;

/** A text without halves of characters, which PostgreSQL does not take. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** A value as a report shows it: short, in one line, without what cannot be written. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);
  const plain = wellFormed(text).replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return plain.length > longestShown ? `${wellFormed(plain.slice(0, longestShown))}…` : plain;
}

const known = new WeakMap<RecordDefinition, Readonly<Record<string, string>>>();

/** The headings of a record's columns by field and ending, `name` and `name (en)`. */
function headingsOf(record: RecordDefinition): Readonly<Record<string, string>> {
  let found = known.get(record);
  if (!found) {
    found = Object.fromEntries(
      columnsOf(record).map(({ field, ending, heading }) => [`${field} ${ending}`.trim(), heading.el]),
    );
    known.set(record, found);
  }
  return found;
}

/** The heading of a field's column as a fault names it; `path` is what is below the field. */
export function headingOf(
  record: RecordDefinition,
  field: string,
  { path = [], own = {} }: { path?: readonly string[] | undefined; own?: FileRecord['headings'] } = {},
): string {
  const names = [...path.flatMap((part) => [`${field} ${part}`, `${field} (${part})`]), field];
  for (const name of names) {
    const heading = own?.[name] ?? headingsOf(record)[name];
    if (heading !== undefined) return heading;
  }
  return headingsOf(record)[field] ?? field;
}

/** A fault of a field's value as the report has it. */
export const fieldFault = (
  { record, headings }: Pick<FileRecord, 'record' | 'headings'>,
  { field, value }: { field: string; value: unknown },
  { message, instead, path }: Omit<Fault, 'code'>,
): FileFault => ({
  field,
  column: headingOf(record, field, { path, own: headings }),
  value: shown(value),
  message,
  instead: instead ?? null,
});

/** Faults whose path begins with their field, as the report has them; a field has one kind of trouble at a time. */
export function addFaults(
  { from, faults }: Pick<Incoming, 'from' | 'faults'>,
  found: readonly (Pick<Fault, 'message' | 'instead' | 'path'> | ProblemRow)[],
  values: Readonly<Record<string, unknown>>,
): void {
  const wrong = new Set(faults.map(({ field }) => field));
  for (const fault of found) {
    const { path = [] } = fault;
    const [field = '', ...rest] = path[0] === 'input' ? path.slice(1) : path;
    if (wrong.has(field)) continue;
    faults.push(fieldFault(from, { field, value: valueAt(values[field], rest) }, { ...fault, path: rest }));
  }
}

/** The part of a value that a path leads to; the value where it leads nowhere. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  let part = value;
  for (const key of path) {
    if (typeof part !== 'object' || part === null || !(key in part)) return part;
    part = (part as Record<string, unknown>)[key];
  }
  return part;
}

/** Checks the values of a record as all ways of writing do. One with a fault is left out, so that the others can be looked at. */
export function checkEach(from: FileRecord, faults: FileFault[]): Record<string, unknown> {
  const checked = checkValues(from.record, from.values);
  addFaults({ from, faults }, checked.faults, checked.values);
  const wrong = new Set(faults.map(({ field }) => field));
  if (wrong.size === 0) return { ...checked.values };
  return Object.fromEntries(Object.entries(checked.values).filter(([field]) => !wrong.has(field)));
}

/** What the record becomes: the columns that change, or what is wrong with it as a whole. */
export function checkWhole({ from, before, values, faults }: Incoming): RecordRow {
  const { changed, faults: found, record } = standAfter(from.record, before, values);
  const fields = Object.keys(from.record.fields).map((field) => [
    field,
    record[columnOfField(from.record, field)],
  ]);
  if (found.length > 0) addFaults({ from, faults }, found, Object.fromEntries(fields));
  return changed;
}
