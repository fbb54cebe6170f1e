import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { databaseFault } from '../record/database-faults.js';
import { rowOf } from '../record/put.js';
import { staleMessage } from './check-rows.js';
import { headingOf } from './check-values.js';
import { columnOf } from './columns.js';
import type { Import, ImportCounts } from './import.js';
import { closingOf, type RecordSql, vanishedOf } from './record-sql.js';
import { identifierHeading } from './table/heading.js';

/** A transaction that writes an import. */
export interface Applying {
  tx: Database;
  found: Import;
  /** Rows that turned out not to be writable; with one of them nothing of the transaction stays. */
  refused: RefusedRow[];
}

/** A row that cannot be written, and why. */
export interface RefusedRow {
  nr: number;
  column: string;
  /** Name of the column in SQL whose value is shown; null: the identifier is. */
  key: string | null;
  message: string;
}

/** Rows of the file from the one after `from` up to `to`, with so many others of the file above each. */
export interface Range {
  from: number;
  to: number;
  depth: number;
}

/** What was written, in numbers of records. */
export type Written = Pick<ImportCounts, 'created' | 'changed' | 'closed'>;

/** So many rows that PostgreSQL refuses are looked for one by one; more have one reason. */
const mostRefused = 1000;

/** Makes the table that holds, while a portion is written, the records that it changes as they stand before. */
export async function makeFoundTable(tx: Database): Promise<void> {
  await tx.execute(sql`
    create temp table import_found (id text primary key, nr bigint, before jsonb not null) on commit drop`);
}

/** Writes the rows of a range. Those that PostgreSQL refuses are found by halves, and noted. */
export async function writeRange(
  of: Applying,
  each: RecordSql,
  range: Range,
): Promise<Omit<Written, 'closed'>> {
  try {
    return await of.tx.transaction((inner) =>
      writePortion({ ...of, tx: inner as unknown as Database }, each, range),
    );
  } catch (error) {
    const fault = databaseFault(error, each.record);
    if (!fault || of.refused.length >= mostRefused) throw error;
    const { from, to, depth } = range;
    if (to - from === 1) {
      const [field, ...path] = fault.path ?? [];
      const column = field === undefined ? identifierHeading : headingOf(each.record, field, { path });
      const key = field === undefined ? null : columnOf(each.record, field).name;
      of.refused.push({ nr: to, column, key, message: fault.message });
      return { created: 0, changed: 0 };
    }
    const middle = Math.floor((from + to) / 2);
    const first = await writeRange(of, each, { from, to: middle, depth });
    const second = await writeRange(of, each, { from: middle, to, depth });
    return { created: first.created + second.created, changed: first.changed + second.changed };
  }
}

async function writePortion(
  of: Applying,
  each: RecordSql,
  { from, to, depth }: Range,
): Promise<Omit<Written, 'closed'>> {
  const isIn = sql`${each.isGood} and s.nr > ${from}::bigint and s.nr <= ${to}::bigint and s.depth = ${depth}::int`;
  // Before anything is new: what is new differs from nothing.
  const changed = await change(of, each, isIn);
  const created = await create(of, each, isIn);
  const { id, source } = of.found;
  await of.tx.execute(sql`
    insert into record_origins (kind, source, identifier, id, import)
    select ${each.record.kind}, ${source}, s.identifier, s.id, ${id}::uuid
    from ${each.staged} s where ${isIn}
    on conflict (kind, source, identifier) do update set vanished = record_origins.vanished || excluded.import
    where cardinality(record_origins.vanished) % 2 = 1`);
  return { created, changed };
}

/** Writes what is new. Whoever made one of them since the last look has it, and the row is refused where it differs. */
async function create(of: Applying, each: RecordSql, isIn: SQL): Promise<number> {
  const { id, source, role, pseudonym } = of.found;
  const isNew = sql`${isIn} and s.version is null`;
  // No join: PostgreSQL cannot guess how many rows are written, and would compare each with each.
  const [row] = await of.tx.execute<{ count: string; given: string }>(sql`
    with written as (
      insert into ${each.table} (${each.insertColumns}) select ${each.insertValues} from ${each.rows} where ${isNew}
      on conflict (id) do nothing returning id),
    states as (
      insert into record_states as state (kind, id, version, position) select ${each.record.kind}, id, 1, 0 from written
      on conflict (kind, id) do update set version = state.version + 1, position = 0, gone = false
      returning id, version),
    kept as (
      insert into revisions (kind, id, version, verb, role, actor, source, import)
      select ${each.record.kind}, id, version, 'import', ${role}, ${pseudonym}::text, ${source}, ${id}::uuid from states)
    select count(*) as count, (select count(*) from ${each.staged} s where ${isNew}) as given from written`);
  if (row?.count !== row?.given)
    refuse(
      of,
      await of.tx.execute<{ nr: string }>(sql`
        select s.nr from ${each.rows} join ${each.table} t on t.id = s.id where ${isNew} and (${each.differs})`),
    );
  return Number(row?.count);
}

async function change(of: Applying, each: RecordSql, isIn: SQL): Promise<number> {
  // Whoever changes one of them from now on waits for the end of this.
  const { count } = await of.tx.execute(sql`
    insert into import_found (id, nr, before)
    select t.id, s.nr, ${rowOf(each.record)} from ${each.rows} join ${each.table} t on t.id = s.id
    where ${isIn} and s.version is not null and (${each.differs}) order by t.id for no key update of t`);
  if (count === 0) return 0;
  // A statement of its own: it sees what the lock waited for.
  refuse(
    of,
    await of.tx.execute<{ nr: string }>(sql`
      select s.nr from import_found f join ${each.staged} s on s.nr = f.nr
      left join record_states state on state.kind = ${each.record.kind} and state.id = f.id
      where s.version is distinct from coalesce(state.version, 1)`),
  );
  const languages = each.hasLanguages ? sql`, languages = languages_of(f.before || s."values")` : sql``;
  await writeFound(of, each, {
    changes: sql`${each.changes}${languages}`,
    from: sql`import_found f join ${each.rows} on s.nr = f.nr`,
  });
  return count;
}

function refuse({ refused }: Applying, rows: readonly { nr: string }[]): void {
  for (const { nr } of rows)
    refused.push({ nr: Number(nr), column: identifierHeading, key: null, message: staleMessage });
}

/** Changes the records that were found, each with its version and revision, and forgets that they were. */
async function writeFound(
  { tx, found: { id, source, role, pseudonym } }: Applying,
  { record: { kind }, table, hasUpdatedAt }: RecordSql,
  { changes, from }: { changes: SQL; from: SQL },
): Promise<void> {
  await tx.execute(sql`analyze import_found (id, nr)`);
  const stamp = hasUpdatedAt ? sql`, updated_at = now()` : sql``;
  await tx.execute(sql`update ${table} t set ${changes}${stamp} from ${from} where t.id = f.id`);
  await tx.execute(sql`
    insert into record_states as state (kind, id, version, position) select ${kind}, id, 2, 0 from import_found
    on conflict (kind, id) do update set version = state.version + 1, position = 0, gone = false`);
  await tx.execute(sql`
    insert into revisions (kind, id, version, verb, role, actor, source, import, before)
    select ${kind}, f.id, state.version, 'import', ${role}, ${pseudonym}::text, ${source}, ${id}::uuid, f.before
    from import_found f join record_states state on state.kind = ${kind} and state.id = f.id`);
  await tx.execute(sql`truncate import_found`);
}

/** Closes the records that the file does not have any more; gives their number. */
export async function closeVanished(of: Applying, each: RecordSql): Promise<number> {
  const closing = closingOf(each.record);
  if (!closing) return 0;
  const { id, source } = of.found;
  const { count } = await of.tx.execute(sql`
    insert into import_found (id, before)
    select distinct on (t.id) t.id, ${rowOf(each.record)} ${vanishedOf(each, source)}`);
  if (count === 0) return 0;
  await of.tx.execute(sql`
    update record_origins o set vanished = o.vanished || ${id}::uuid from import_found f
    where o.kind = ${each.record.kind} and o.source = ${source} and o.id = f.id`);
  await writeFound(of, each, {
    changes: closing.changes,
    from: sql`import_found f, jsonb_populate_record(null::${each.table}, ${closing.values}::text::jsonb) v`,
  });
  return count;
}
