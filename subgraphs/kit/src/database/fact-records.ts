import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, PgArray, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';

/** A record as it stands in a file. */
export type Fact = Record<string, unknown>;

/** What makes a record of a file one of the table's; remembers the keys that were there. */
export interface RecordCheck {
  /** The record with the languages of its texts. Throws, naming the record, where it cannot stand in the table. */
  take(value: unknown, file: string): Fact;
  /** Keys of all records taken. */
  keys(): string[][];
}

/** Checks the records of one table, whatever number of files they come from. */
export function createCheck(table: PgTable, isWorld: (file: string) => boolean): RecordCheck {
  const columns = getTableColumns(table);
  const keyFields = keyOf(table).map(([field]) => field);
  const takenFrom = new Map<string, string>();
  return {
    take(value, file) {
      if (!isFact(value)) throw new Error('is no list of records.');
      const parts = keyFields.map((field) => String(value[field]));
      const named = keyFields.some((field) => value[field] !== undefined);
      const name = named ? nameOfRecord(table, value) : `the record at ${takenFrom.size + 1}`;
      checkFields(value, name, columns);
      const key = JSON.stringify(parts);
      const before = takenFrom.get(key);
      if (before === file) throw new Error(`${name} is there twice.`);
      if (before !== undefined) throw new Error(`${name} is a fact of ${before}, which no world overwrites.`);
      if (isWorld(file) && 'synthetic' in columns && value['synthetic'] !== true)
        throw new Error(`${name} does not say that it is synthetic.`);
      takenFrom.set(key, file);
      const record = withoutNothing(value);
      return 'languages' in columns ? { languages: languagesOf(record), ...record } : record;
    },
    keys: () => [...takenFrom.keys()].map((key) => JSON.parse(key) as string[]),
  };
}

/** Inside of a value null means the same as nothing, which is what people and files write. */
const withoutNothing = (record: Fact): Fact =>
  Object.fromEntries(Object.entries(record).map(([field, value]) => [field, stripped(value)]));

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, stripped(part)]])),
  );
}

/** A record as messages name it: by its key. */
export const nameOfRecord = (table: PgTable, record: Fact): string =>
  `record ${keyOf(table)
    .map(([field]) => record[field])
    .join(' ')}`;

const isFact = (value: unknown): value is Fact =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkFields(record: Fact, name: string, columns: Record<string, PgColumn>): void {
  for (const [field, value] of Object.entries(record)) {
    const column = Object.hasOwn(columns, field) ? columns[field] : undefined;
    if (!column || column.generated) {
      const open = Object.keys(columns).filter((other) => !columns[other]?.generated);
      throw new Error(`${name} has an unknown field "${field}"; there are ${open.join(', ')}.`);
    }
    const { enumValues = [] } = is(column, PgArray) ? column.baseColumn : column;
    const wrong = [value]
      .flat()
      .find((item) => item != null && enumValues.length > 0 && !enumValues.includes(String(item)));
    if (wrong !== undefined) {
      throw new Error(`${name} has the ${field} "${wrong}"; there are ${enumValues.join(', ')}.`);
    }
  }
}

/** The fields of a table's primary key with their columns. */
export function keyOf(table: PgTable): [string, PgColumn][] {
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  return Object.entries(getTableColumns(table)).filter(([, column]) =>
    key.some(({ name }) => name === column.name),
  );
}

/** The languages in which all texts of a record exist, Greek first. */
export function languagesOf(record: Fact): string[] {
  const texts = textsIn(record).map((text) => Object.keys(text).filter((tag) => text[tag] != null));
  const shared = (texts[0] ?? ['el']).filter((language) =>
    texts.every((languages) => languages.includes(language)),
  );
  return [...new Set(['el', ...shared])];
}

/** Every `{ el: … }` inside a value: the record's texts and those of its statements. */
function textsIn(value: unknown): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('el' in value) return [value as Fact];
  return Object.values(value).flatMap(textsIn);
}
