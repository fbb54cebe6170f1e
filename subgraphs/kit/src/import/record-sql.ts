import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import type { RecordDefinition } from '../record/definition.js';
import { columnOf, ownColumns, tableOf, type WrittenColumn } from './columns.js';
import { stagingTable } from './staged.js';

/** What the statements over one record's staged rows are made of; `s` is the staged row, `t` the one that stands. */
export interface RecordSql {
  record: RecordDefinition;
  table: SQL;
  staged: SQL;
  /** The staged rows, each with `v`, its values as a row of the table. */
  rows: SQL;
  /** Whether a staged row may be written. */
  isGood: SQL;
  /** Whether a staged row says something else than the row that stands. */
  differs: SQL;
  /** Whether it says something else in one field; of a new row, something at all. */
  differsIn(field: string): SQL;
  /** `column = value` of an update. */
  changes: SQL;
  /** Columns of an insert, and their values. */
  insertColumns: SQL;
  insertValues: SQL;
  hasUpdatedAt: boolean;
  hasLanguages: boolean;
}

const name = (text: string): SQL => sql.raw(`"${text.replaceAll('"', '""')}"`);
const literal = (text: string): SQL => sql.raw(`'${text.replaceAll("'", "''")}'`);
const joined = (parts: readonly SQL[], by: string): SQL => sql.join([...parts], sql.raw(by));

/** Expressions that give columns their defaults, by name of the column. */
type Defaults = ReadonlyMap<string, string>;

async function defaultsOf(db: Database, table: string): Promise<Defaults> {
  const rows = await db.execute<{ column: string; expression: string }>(sql`
    select attname as column, pg_get_expr(adbin, adrelid) as expression from pg_attrdef
    join pg_attribute on attrelid = adrelid and attnum = adnum
    where adrelid = to_regclass(${`"${table}"`}) and attgenerated = ''`);
  return new Map(rows.map(({ column, expression }) => [column, expression]));
}

/** What only a new record is told by the way it comes in. */
const fromAbove = ['sources', 'languages', 'synthetic'];

/** Reads what the statements over a record need to know of its table, and words them. */
export async function recordSql(db: Database, record: RecordDefinition, id: string): Promise<RecordSql> {
  const table = tableOf(record);
  const defaults = await defaultsOf(db, table.name);
  const has = (column: WrittenColumn) => sql`s."values" ? ${literal(column.name)}`;
  const otherwise = (column: WrittenColumn) => sql.raw(defaults.get(column.name) ?? 'null');
  // An emptied cell of a column that cannot be null means what the column means by itself.
  const given = (column: WrittenColumn) =>
    column.notNull && defaults.has(column.name)
      ? sql`coalesce(v.${name(column.name)}, ${otherwise(column)})`
      : sql`v.${name(column.name)}`;
  const changed = ownColumns(record);
  const first = table.columns.filter(
    ({ key }) => fromAbove.includes(key) || changed.some((column) => column.key === key),
  );
  const staged = name(stagingTable(id));
  const differs = (column: WrittenColumn, from = sql`t.${name(column.name)}`) =>
    sql`(${has(column)} and ${given(column)} is distinct from ${from})`;
  return {
    record,
    table: name(table.name),
    staged,
    rows: sql`${staged} s cross join lateral jsonb_populate_record(null::${name(table.name)}, s."values") v`,
    isGood: sql`s.record = ${literal(record.name)} and s.faults is null`,
    differs: joined(
      changed.map((column) => differs(column)),
      ' or ',
    ),
    differsIn: (field) => {
      const column = columnOf(record, field);
      const stands = sql`case when t.id is null then ${otherwise(column)} else t.${name(column.name)} end`;
      return differs(column, stands);
    },
    changes: joined(
      changed.map(
        (column) =>
          sql`${name(column.name)} = case when ${has(column)} then ${given(column)} else t.${name(column.name)} end`,
      ),
      ', ',
    ),
    insertColumns: joined([sql.raw('id'), ...first.map((column) => name(column.name))], ', '),
    insertValues: joined(
      [
        sql.raw('s.id'),
        ...first.map(
          (column) => sql`case when ${has(column)} then ${given(column)} else ${otherwise(column)} end`,
        ),
      ],
      ', ',
    ),
    hasUpdatedAt: table.columns.some(({ name: column }) => column === 'updated_at'),
    hasLanguages: table.has('languages'),
  };
}

/** Whether a record stands that its closing columns call closed; false for a record that cannot be closed. */
export function isClosed({ closing, ...record }: RecordDefinition): SQL {
  const { columns } = tableOf({ closing, ...record } as RecordDefinition);
  const parts = Object.entries(closing?.closed ?? {}).flatMap(([key, value]) => {
    const column = columns.find((each) => each.key === key);
    return column
      ? [sql`to_jsonb(t.${name(column.name)}) is not distinct from ${JSON.stringify(value)}::text::jsonb`]
      : [];
  });
  return parts.length > 0 ? joined(parts, ' and ') : sql`false`;
}

/** Columns of `closing.closed` as an update sets them; `v` has them as a row of the table. */
export function closingOf(record: RecordDefinition): { values: string; changes: SQL } | null {
  if (!record.closing) return null;
  const { columns } = tableOf(record);
  const closed = Object.entries(record.closing.closed).flatMap(([key, value]) => {
    const column = columns.find((each) => each.key === key);
    return column ? [[column.name, value] as const] : [];
  });
  return {
    values: JSON.stringify(Object.fromEntries(closed)),
    changes: joined(
      closed.map(([column]) => sql`${name(column)} = v.${name(column)}`),
      ', ',
    ),
  };
}

/** Ids of the same source that the file does not have: records that stand and are not closed. `t` is the record. */
export const vanishedOf = ({ record, table, staged }: RecordSql, source: string): SQL => sql`
  from record_origins o join ${table} t on t.id = o.id
  where o.kind = ${record.kind} and o.source = ${source} and cardinality(o.vanished) % 2 = 0 and not (${isClosed(record)})
    and not exists (select 1 from ${staged} s where s.record = ${record.name} and s.id = o.id)`;
