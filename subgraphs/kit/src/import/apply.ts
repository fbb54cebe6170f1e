import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { writing } from '../record/writing.js';
import { backendOf, recordsIn } from './check.js';
import { type Import, type ImportDesk, ImportRefusal, type ImportRun } from './import.js';
import {
  type Applying,
  closeVanished,
  makeFoundTable,
  type Range,
  type RefusedRow,
  type Written,
  writeRange,
} from './portion.js';
import type { RecordSql } from './record-sql.js';
import { keepFaulty, lookAgain, refusalOf } from './refused.js';
import { requireImport } from './row.js';
import { endingOn, lockSource, type Session } from './session.js';

/** Rows that one statement writes. */
const usualPortion = 20_000;

/** From so many new rows on, the planner would be wrong about a table until PostgreSQL looks at it by itself. */
const many = 1000;

/** So often it begins anew without the rows that were refused; then others change the same records all the time. */
const mostRounds = 5;

/**
 * Writes a checked import in one transaction, all or nothing; one that is `DONE` is returned as it is. Imports of a
 * network are written one after the other. What changed since the file was read, and what PostgreSQL refuses, become
 * faults of their rows; so what was found to hold between the fields of a record holds for what is written over. Throws
 * ImportRefusal INVALID where rows have faults and the import is not `partial`; NOT_FOUND; CLOSED where it is not
 * checked; DUPLICATE where another import of the source runs.
 */
export async function applyImport(desk: ImportDesk, id: string, run: ImportRun = {}): Promise<Import> {
  const { source } = await requireImport(desk, id);
  await using session = await lockSource(desk.database, source);
  let refused: readonly RefusedRow[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const found = await requireImport(desk, id);
    if (found.state === 'DONE') return found;
    refuseEarly(found);
    const more = await lookAgain({ db: session.db, desk }, found, refused);
    if (more > 0 && !found.options.partial) throw await refusalOf(desk, id);
    refused = await writeWhole({ desk, session, run }, found);
    if (refused.length === 0) return requireImport(desk, id);
  }
  throw new ImportRefusal('STALE_VERSION', 'Others change its records all the time; start it again.');
}

function refuseEarly({ state, counts: { faulty, read }, options }: Import): void {
  if (state !== 'CHECKED')
    throw new ImportRefusal('CLOSED', 'It is not checked yet, or over; check it first.');
  if (faulty > 0 && !options.partial)
    throw new ImportRefusal(
      'INVALID',
      `${faulty} of ${read} rows have faults: mend them, or import the others alone (partial).`,
    );
}

/** Ends the transaction where rows were refused. */
class RowsRefused extends Error {}

/** Writes all of it, or nothing: then it gives the rows that were refused. */
async function writeWhole(
  { desk, session, run }: { desk: ImportDesk; session: Session; run: ImportRun },
  found: Import,
): Promise<readonly RefusedRow[]> {
  const refused: RefusedRow[] = [];
  try {
    await writing(session.db, async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
      const pid = await backendOf(tx);
      await endingOn(session, { pid, signal: run.signal }, () => write({ tx, found, refused }, desk, run));
      if (refused.length > 0) throw new RowsRefused();
    });
  } catch (error) {
    if (!(error instanceof RowsRefused)) throw error;
  }
  return refused;
}

async function write(of: Applying, { parts }: ImportDesk, run: ImportRun): Promise<void> {
  const { tx, found } = of;
  const { id } = found;
  // Others of this network wait here, and a process that died may still be in PostgreSQL with this one.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('imports'))`);
  const [still] = await tx.execute(
    sql`select 1 from imports where id = ${id} and state = 'CHECKED' for update`,
  );
  if (!still) throw new ImportRefusal('CLOSED', 'Somebody else has dealt with it in the meantime.');
  const records = await recordsIn(tx, id, parts.records);
  // A table that was empty is read whole for every row that names another, long after it has grown: keys are to be used.
  await tx.execute(sql`select set_config('enable_seqscan', 'off', true)`);
  const written = await writeAll(of, records, run);
  await tx.execute(sql`select set_config('enable_seqscan', 'on', true)`);
  if (found.options.closeVanished)
    for (const each of records.toReversed()) written.closed += await closeVanished(of, each);
  await keepFaulty(tx, id);
  await tx.execute(sql`
    update imports set state = 'DONE', done_at = now(), counts = counts || ${JSON.stringify(written)}::text::jsonb
    where id = ${id}`);
}

async function writeAll(of: Applying, records: readonly RecordSql[], run: ImportRun): Promise<Written> {
  const written: Written = { created: 0, changed: 0, closed: 0 };
  const work: { each: RecordSql; ranges: Range[] }[] = [];
  for (const each of records) work.push({ each, ranges: await rangesOf(of.tx, each, run) });
  const steps = work.reduce((sum, { ranges }) => sum + ranges.length, 0);
  let step = 0;
  await makeFoundTable(of.tx);
  for (const { each, ranges } of work) {
    for (const range of ranges) {
      run.signal?.throwIfAborted();
      const done = await writeRange(of, each, range);
      written.created += done.created;
      written.changed += done.changed;
      step += 1;
      run.onProgress?.({ step: 'apply', fraction: step / steps, rows: written.created + written.changed });
    }
    if (written.created >= many) await of.tx.execute(sql`analyze ${each.table}`);
  }
  return written;
}

/** The rows of a record in portions, those first that others name. */
async function rangesOf(
  tx: Database,
  { staged, isGood }: RecordSql,
  { portion = usualPortion }: ImportRun,
): Promise<Range[]> {
  const rows = await tx.execute<{ depth: number; first: string; last: string }>(sql`
    select depth, min(nr) as first, max(nr) as last from ${staged} s where ${isGood} group by depth order by depth`);
  return rows.flatMap(({ depth, ...ends }) => {
    const [before, last] = [Number(ends.first) - 1, Number(ends.last)];
    return Array.from({ length: Math.ceil((last - before) / portion) }, (_, nr) => ({
      depth,
      from: before + nr * portion,
      to: Math.min(last, before + (nr + 1) * portion),
    }));
  });
}
