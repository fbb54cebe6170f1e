import type { ProblemRow } from '@koinipoli/schema';
import { TextByLanguageScalar, TextsByLanguageScalar } from '@koinipoli/schema';
import { getTableColumns } from 'drizzle-orm';
import { faultOf } from './cells.js';
import type { Fault, RecordDefinition, RecordField } from './definition.js';
import { pointFaults } from './kinds-place.js';
import { plainFaults, tidy } from './plain.js';
import { columnOfField, emptyOf, isEmpty, isRequired, type RecordRow } from './row.js';

/** Values by field, as they were given; a field that is absent or undefined stays as it is, null empties it. */
export type Values = Readonly<Record<string, unknown>>;

/** Values with what is wrong in them; the path of each fault begins with its field. */
export interface Checked {
  values: Values;
  faults: readonly Fault[];
}

/** What each value says by itself: tidied, and checked as its kind and plain text demand. Pure. */
export function checkValues({ fields, kind }: RecordDefinition, given: Values): Checked {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [field, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const definition = fields[field];
    if (!definition) throw new Error(`${kind} has no field ${field}.`);
    const tidied = tidy(value);
    values[field] = tidied;
    faults.push(...below(field, faultsOf(definition, tidied)));
  }
  return { values, faults };
}

function faultsOf({ kind }: RecordField, value: unknown): readonly Fault[] {
  if (value === null) return [];
  const unplain = plainFaults(value);
  return unplain.length > 0 ? unplain : kind.check(value);
}

const below = (field: string, faults: readonly Fault[]): Fault[] =>
  faults.map((fault) => ({ ...fault, path: [field, ...(fault.path ?? [])] }));

/** A record as it would stand after a change. */
export interface Standing {
  /** The whole row. */
  record: RecordRow;
  /** The columns that the change speaks of. */
  changed: RecordRow;
  faults: readonly Fault[];
}

/**
 * What a record becomes by values that were checked: texts keep the languages that are not named. With what is wrong
 * between fields, and what is missing. `before` is null for a new record. Pure.
 */
export function standAfter(definition: RecordDefinition, before: RecordRow | null, values: Values): Standing {
  const columns = getTableColumns(definition.table);
  const changed: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [field, given] of Object.entries(values)) {
    const column = columnOfField(definition, field);
    const { kind } = definition.fields[field] as RecordField;
    const was = before?.[column] ?? null;
    const merged = given === null ? null : kind.merge ? kind.merge(was, given) : given;
    if (merged !== null)
      faults.push(...below(field, [...untold(definition, field, merged), ...kind.check(merged)]));
    changed[column] = merged ?? emptyOf(columns[column] as never);
  }
  const record = { ...before, ...changed };
  const others = [
    ...missing(definition, record, before === null ? null : values),
    ...pointFaults(definition, byField(definition, record)),
  ];
  const rules = faults.length + others.length > 0 ? [] : (definition.rules?.(record, before) ?? []);
  return { record, changed, faults: [...faults, ...others, ...rules] };
}

/** Greek is what every other language falls back to. */
function untold({ fields }: RecordDefinition, field: string, value: unknown): Fault[] {
  const input = fields[field]?.kind.input();
  const isText = input === TextByLanguageScalar || input === TextsByLanguageScalar;
  return isText && (value as Values)['el'] == null
    ? [faultOf('REQUIRED', 'is missing its Greek', ['el'])]
    : [];
}

/** What a new record, or the part that a change speaks of, cannot be without. */
function missing(definition: RecordDefinition, record: RecordRow, values: Values | null): Fault[] {
  return Object.keys(definition.fields).flatMap((field) => {
    const isAsked = values === null || field in values;
    return isAsked && isRequired(definition, field) && isEmpty(record[columnOfField(definition, field)])
      ? [faultOf('REQUIRED', 'is missing, and the record cannot be without it', [field])]
      : [];
  });
}

const byField = (definition: RecordDefinition, record: RecordRow): Values =>
  Object.fromEntries(
    Object.keys(definition.fields).map((field) => [field, record[columnOfField(definition, field)]]),
  );

/** A fault as the API tells it: `name.el holds markup; only plain text is taken.` */
export function problemOf({ code, message, instead, path = [] }: Fault): ProblemRow {
  const place = path.join('.');
  const words = instead === undefined ? message : `${message}; write ${instead}`;
  return { path: ['input', ...path], code, message: `${place} ${words}`.trim().replace(/\.?$/, '.') };
}
