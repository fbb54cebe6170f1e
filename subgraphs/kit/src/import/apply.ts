import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { rowOf } from '../record/put.js';
import { writing } from '../record/writing.js';
import { backendOf, recordsIn } from './check.js';
import { type Import, type ImportCounts, type ImportDesk, ImportRefusal, type ImportRun } from './import.js';
import { closingOf, type RecordSql, vanishedOf } from './record-sql.js';
import { requireImport } from './row.js';
import { endingOn, lockSource } from './session.js';
import { stagingTable } from './staged.js';

/** Rows that one statement writes: between two of them the import says how far it is, and can be ended. */
const portion = 20_000;

/** From so many new rows on, the planner would be wrong about a table until PostgreSQL looks at it by itself. */
const many = 1000;

/**
 * Writes a checked import in one transaction, all or nothing; one that is `DONE` is returned as it is. Imports of a
 * network are written one after the other. Throws ImportRefusal INVALID where rows have faults and the import is not
 * `partial`; NOT_FOUND; CLOSED where it is not checked; DUPLICATE where another import of the source runs.
 */
export async function applyImport(desk: ImportDesk, id: string, run: ImportRun = {}): Promise<Import> {
  const { source } = await requireImport(desk, id);
  await using session = await lockSource(desk.database, source);
  const found = await requireImport(desk, id);
  if (found.state === 'DONE') return found;
  if (found.state !== 'CHECKED')
    throw new ImportRefusal('CLOSED', 'It is not checked yet, or over; check it first.');
  if (found.counts.faulty > 0 && !found.options.partial)
    throw new ImportRefusal(
      'INVALID',
      `${found.counts.faulty} of ${found.counts.read} rows have faults: mend them, or import the others alone (partial).`,
    );
  await writing(session.db, async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
    const pid = await backendOf(tx);
    await endingOn(session, { pid, signal: run.signal }, () => write({ tx, found, desk, run }));
  });
  return requireImport(desk, id);
}

interface Applying {
  tx: Database;
  found: Import;
  desk: ImportDesk;
  run: ImportRun;
}

type Written = Pick<ImportCounts, 'created' | 'changed' | 'closed'>;

async function write({ tx, found, desk, run }: Applying): Promise<void> {
  const { id, counts } = found;
  // Others of this network wait here, and a process that died may still be in PostgreSQL with this one.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('imports'))`);
  const [still] = await tx.execute(
    sql`select 1 from imports where id = ${id} and state = 'CHECKED' for update`,
  );
  if (!still) throw new ImportRefusal('CLOSED', 'Somebody else has dealt with it in the meantime.');
  const written: Written = { created: 0, changed: 0, closed: 0 };
  const records = await recordsIn(tx, id, desk.parts.records);
  const steps = Math.max(1, Math.ceil(counts.read / portion) * records.length);
  let step = 0;
  for (const each of records) {
    for (let from = 0; from < counts.read; from += portion) {
      run.signal?.throwIfAborted();
      const done = await writePortion({ tx, found }, each, from);
      written.created += done.created;
      written.changed += done.changed;
      step += 1;
      run.onProgress?.({ step: 'apply', fraction: step / steps, rows: written.created + written.changed });
    }
    if (written.created >= many) await tx.execute(sql`analyze ${each.table}`);
  }
  if (found.options.closeVanished)
    for (const each of records.toReversed()) written.closed += await closeVanished({ tx, found }, each);
  await tx.execute(sql`drop table ${sql.identifier(stagingTable(id))}`);
  await tx.execute(sql`
    update imports set state = 'DONE', done_at = now(), counts = counts || ${JSON.stringify(written)}::text::jsonb
    where id = ${id}`);
}

type Of = Pick<Applying, 'tx' | 'found'>;

async function writePortion(of: Of, each: RecordSql, from: number): Promise<Omit<Written, 'closed'>> {
  const isIn = sql`s.nr > ${from}::bigint and s.nr <= ${from + portion}::bigint`;
  // Before anything is new: what is new differs from nothing.
  const changed = await change(of, each, isIn);
  const created = await create(of, each, isIn);
  const { id, source } = of.found;
  await of.tx.execute(sql`
    insert into record_origins (kind, source, identifier, id, import)
    select ${each.record.kind}, ${source}, s.identifier, s.id, ${id}::uuid
    from ${each.staged} s where ${each.isGood} and ${isIn}
    on conflict (kind, source, identifier) do update set vanished = null where record_origins.vanished is not null`);
  return { created, changed };
}

/** The version and revision of rows that a statement has written; `written` has their ids, and what stood there. */
const noted = ({ found: { id, source, role, pseudonym } }: Of, { record }: RecordSql, first: SQL): SQL => sql`
  states as (
    insert into record_states as state (kind, id, version, position) select ${record.kind}, id, ${first}, 0 from written
    on conflict (kind, id) do update set version = state.version + 1, position = 0, gone = false
    returning id, version),
  kept as (
    insert into revisions (kind, id, version, verb, role, actor, source, import, before)
    select ${record.kind}, id, version, 'import', ${role}, ${pseudonym}::text, ${source}, ${id}::uuid, written.before
    from states join written using (id))
  select count(*) as count from written`;

async function create(of: Of, each: RecordSql, isIn: SQL): Promise<number> {
  const [row] = await of.tx.execute<{ count: string }>(sql`
    with written as (
      insert into ${each.table} (${each.insertColumns})
      select ${each.insertValues} from ${each.rows}
      where ${each.isGood} and ${isIn} and not exists (select 1 from ${each.table} t where t.id = s.id)
      returning id, null::jsonb as before),
    ${noted(of, each, sql`1`)}`);
  return Number(row?.count);
}

async function change(of: Of, each: RecordSql, isIn: SQL): Promise<number> {
  const more = [
    ...(each.hasUpdatedAt ? [sql`, updated_at = now()`] : []),
    ...(each.hasLanguages ? [sql`, languages = languages_of(found.before || s."values")`] : []),
  ];
  const [row] = await of.tx.execute<{ count: string }>(sql`
    with found as materialized (
      select t.id, s.nr, ${rowOf(each.record)} as before from ${each.rows} join ${each.table} t on t.id = s.id
      where ${each.isGood} and ${isIn} and (${each.differs}) for update of t),
    written as (
      update ${each.table} t set ${each.changes}${sql.join(more, sql``)}
      from found join ${each.rows} on s.nr = found.nr
      where t.id = found.id
      returning t.id, found.before),
    ${noted(of, each, sql`2`)}`);
  return Number(row?.count);
}

async function closeVanished(of: Of, each: RecordSql): Promise<number> {
  const closing = closingOf(each.record);
  if (!closing) return 0;
  const { id, source } = of.found;
  const stamp = each.hasUpdatedAt ? sql`, updated_at = now()` : sql``;
  const [row] = await of.tx.execute<{ count: string }>(sql`
    with found as materialized (
      select distinct on (t.id) t.id, ${rowOf(each.record)} as before ${vanishedOf(each, source)}),
    marked as (
      update record_origins o set vanished = ${id}::uuid from found
      where o.kind = ${each.record.kind} and o.source = ${source} and o.id = found.id),
    written as (
      update ${each.table} t set ${closing.changes}${stamp}
      from found, jsonb_populate_record(null::${each.table}, ${closing.values}::text::jsonb) v
      where t.id = found.id
      returning t.id, found.before),
    ${noted(of, each, sql`2`)}`);
  return Number(row?.count);
}
