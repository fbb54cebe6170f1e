import type { Fault, RecordDefinition } from '../record/definition.js';
import { pointFaults } from '../record/kinds-place.js';
import { plainFaults, tidy } from '../record/plain.js';
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
  /** By field. */
  values: Record<string, unknown>;
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

/** Checks each value of a record by its kind. A value with a fault is left out, the others have their texts in order. */
export function checkValues(from: FileRecord): { values: Record<string, unknown>; faults: FileFault[] } {
  const values: Record<string, unknown> = {};
  const faults: FileFault[] = [];
  for (const field in from.values) {
    const kind = from.record.fields[field]?.kind;
    if (!kind) continue;
    const raw = from.values[field] ?? null;
    if (raw === null) {
      values[field] = null;
      continue;
    }
    const value = tidy(raw);
    const markup = plainFaults(value);
    const wrong = markup.length > 0 ? markup : kind.check(value);
    for (const fault of wrong) faults.push(fieldFault(from, { field, value }, fault));
    if (wrong.length === 0) values[field] = value;
  }
  return { values, faults };
}

/** What the change makes of the record, and what has to hold for it as a whole: what it needs, and between fields. */
export function checkWhole({ from, before, values, faults }: Incoming): void {
  const { record } = from;
  const whole: Record<string, unknown> = { ...before };
  for (const [field, { kind, column, required }] of Object.entries(record.fields)) {
    const key = column ?? field;
    if (field in values) {
      const given = values[field];
      values[field] = given !== null && kind.merge ? kind.merge(before?.[key] ?? null, given) : given;
      whole[key] = values[field];
    }
    if (required && isNothing(whole[key]) && !faults.some((fault) => fault.field === field)) {
      const message = 'is missing; a record cannot be without it';
      faults.push(fieldFault(from, { field, value: null }, { message }));
    }
  }
  // Rules read what the values are worth by themselves: a point needs its two halves, the others all of them.
  const between = faults.length === 0 ? (record.rules?.(whole) ?? []) : [];
  for (const { path = [], ...fault } of [...pointFaults(record, whole), ...between]) {
    const [field = '', ...rest] = path[0] === 'input' ? path.slice(1) : path;
    if (faults.some((other) => other.field === field)) continue;
    faults.push(fieldFault(from, { field, value: whole[field] }, { ...fault, path: rest }));
  }
}

const isNothing = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);
