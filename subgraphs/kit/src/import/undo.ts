import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import type { Actor, RecordDefinition } from '../record/definition.js';
import { rowOf } from '../record/put.js';
import { writing } from '../record/writing.js';
import { backendOf } from './check.js';
import { tableOf } from './columns.js';
import { type Import, type ImportDesk, ImportRefusal, type ImportRun } from './import.js';
import { requireImport } from './row.js';
import { endingOn, lockSource } from './session.js';

/** How an import is taken back. */
export interface UndoRun extends ImportRun {
  actor: Actor;
  /** Leaves records alone that somebody changed since; otherwise one of them keeps the whole import. */
  keepChanged?: boolean;
}

/**
 * Takes an import back in one transaction: what it changed is as before, what it made is gone; all of it as revisions.
 * One that is `UNDONE` is returned as it is. Throws ImportRefusal STALE_VERSION that names records which somebody changed
 * since; NOT_FOUND; CLOSED where it was not done; DUPLICATE where another import of the source runs.
 */
export async function undoImport(desk: ImportDesk, id: string, run: UndoRun): Promise<Import> {
  const { source } = await requireImport(desk, id);
  await using session = await lockSource(desk.database, source);
  const found = await requireImport(desk, id);
  if (found.state === 'UNDONE') return found;
  if (found.state !== 'DONE') throw new ImportRefusal('CLOSED', 'It wrote nothing that could be undone.');
  try {
    await writing(session.db, async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
      const pid = await backendOf(tx);
      await endingOn(session, { pid, signal: run.signal }, () =>
        takeBack({ tx, found, run }, desk.parts.records),
      );
    });
  } catch (error) {
    throw isReferredTo(error) ?? error;
  }
  return requireImport(desk, id);
}

interface Undoing {
  tx: Database;
  found: Import;
  run: UndoRun;
}

async function takeBack(of: Undoing, records: readonly RecordDefinition[]): Promise<void> {
  const { tx, found, run } = of;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('imports'))`);
  const [still] = await tx.execute(
    sql`select 1 from imports where id = ${found.id} and state = 'DONE' for update`,
  );
  if (!still) throw new ImportRefusal('CLOSED', 'Somebody else has dealt with it in the meantime.');
  await hold(of, records);
  await collect(of);
  if (!run.keepChanged) await refuseChanged(tx);
  // What names another record goes before it, and what was changed is as before once nothing more goes.
  const kinds = await tx.execute<{ kind: string }>(
    sql`select distinct kind from import_undo where not changed`,
  );
  const there = records.filter((record) => kinds.some(({ kind }) => kind === record.kind));
  const steps = there.length * 2;
  let step = 0;
  for (const work of [restore, remove]) {
    for (const record of there.toReversed()) {
      run.signal?.throwIfAborted();
      await work(of, record);
      step += 1;
      run.onProgress?.({
        step: 'undo',
        fraction: step / steps,
        rows: found.counts.created + found.counts.changed,
      });
    }
  }
  await forgetOrigins(of);
  await tx.execute(sql`update imports set state = 'UNDONE', undone_at = now() where id = ${found.id}`);
}

/**
 * Whoever changes one of its records waits for the end of this, and this for whoever does so already: by the lock, and
 * in the order, of every other write. Counted, because PostgreSQL locks no row that nobody reads.
 */
async function hold({ tx, found }: Undoing, records: readonly RecordDefinition[]): Promise<void> {
  for (const record of records)
    await tx.execute(sql`
      select count(*) from (
        select from ${record.table} t
        where t.id in (select id from revisions where import = ${found.id} and kind = ${record.kind} and verb = 'import')
        order by t.id for update) as held`);
}

/** What the import wrote, and whether somebody wrote it again since; an import that was taken back wrote nothing. */
async function collect({ tx, found }: Undoing): Promise<void> {
  await tx.execute(sql`
    create temp table import_undo on commit drop as
    select kind, id, own.before, exists (
      select from revisions later left join imports i on i.id = later.import
      where later.kind = own.kind and later.id = own.id and later.version > own.version
        and i.state is distinct from 'UNDONE') as changed
    from revisions own where own.import = ${found.id} and own.verb = 'import'`);
  await tx.execute(sql`create index on import_undo (kind, id)`);
  await tx.execute(sql`analyze import_undo`);
}

const mostNamed = 20;

async function refuseChanged(tx: Database): Promise<void> {
  const rows = await tx.execute<{ id: string; count: string }>(sql`
    select id, count(*) over () as count from import_undo where changed order by kind, id limit ${mostNamed}`);
  const [first] = rows;
  if (!first) return;
  const more = Number(first.count) - rows.length;
  throw new ImportRefusal(
    'STALE_VERSION',
    `Somebody changed ${first.count} of its records since: ${rows.map(({ id }) => id).join(', ')}${more > 0 ? ` and ${more} more` : ''}. ` +
      'Undo the others alone (keep changed), or nothing.',
  );
}

const undone = ({ found, run: { actor } }: Undoing, kind: string, gone: boolean): SQL => sql`
  states as (
    update record_states state set version = version + 1, position = 0, gone = ${gone} from written
    where state.kind = ${kind} and state.id = written.id returning state.id, state.version),
  kept as (
    insert into revisions (kind, id, version, verb, role, actor, source, import, before)
    select ${kind}, id, version, 'undo', ${actor.role}, ${actor.pseudonym}::text, ${found.source}, ${found.id}::uuid, written.before
    from states join written using (id))
  select count(*) as count from written`;

async function restore(of: Undoing, record: RecordDefinition): Promise<void> {
  const { name, columns } = tableOf(record);
  const table = sql.identifier(name);
  const changes = columns
    .filter((column) => column.key !== 'id' && column.key !== 'updatedAt')
    .map((column) => sql`${sql.identifier(column.name)} = v.${sql.identifier(column.name)}`);
  if (columns.some(({ key }) => key === 'updatedAt')) changes.push(sql`updated_at = now()`);
  await of.tx.execute(sql`
    with found as materialized (
      select t.id, ${rowOf(record)} as before, u.before as old from ${table} t
      join import_undo u on u.kind = ${record.kind} and u.id = t.id where u.before is not null and not u.changed),
    written as (
      update ${table} t set ${sql.join(changes, sql`, `)}
      from found cross join lateral jsonb_populate_record(null::${table}, found.old) v
      where t.id = found.id returning t.id, found.before),
    ${undone(of, record.kind, false)}`);
}

async function remove(of: Undoing, record: RecordDefinition): Promise<void> {
  const table = sql.identifier(tableOf(record).name);
  await of.tx.execute(sql`
    with written as (
      delete from ${table} t using import_undo u
      where u.kind = ${record.kind} and u.id = t.id and u.before is null and not u.changed
      returning t.id, ${rowOf(record)} as before),
    ${undone(of, record.kind, true)}`);
}

async function forgetOrigins({ tx, found }: Undoing): Promise<void> {
  await tx.execute(sql`
    delete from record_origins o where o.import = ${found.id} and not exists (
      select 1 from import_undo u where u.changed and u.kind = o.kind and u.id = o.id)`);
  await tx.execute(sql`
    update record_origins o set vanished = array_remove(vanished, ${found.id}::uuid)
    where vanished @> array[${found.id}::uuid] and not exists (
      select 1 from import_undo u where u.changed and u.kind = o.kind and u.id = o.id)`);
}

/** What the import made may be named by a record that came later. */
function isReferredTo(error: unknown): ImportRefusal | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (typeof cause !== 'object' || cause === null || !('code' in cause) || cause.code !== '23503')
    return undefined;
  const by = 'table_name' in cause ? ` (${cause.table_name})` : '';
  return new ImportRefusal(
    'STALE_VERSION',
    `Records that it made are named by others that came later${by}; change or remove these first.`,
  );
}
