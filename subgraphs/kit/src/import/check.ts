import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import type { RecordDefinition } from '../record/definition.js';
import { findDeep, findMissing, findStale, findStrangers, findTwice, forgetChecked } from './check-rows.js';
import { type Import, type ImportCounts, type ImportDesk, ImportRefusal, type ImportRun } from './import.js';
import { type RecordSql, recordSql, vanishedOf } from './record-sql.js';
import { noteImport, requireImport } from './row.js';
import { endingOn, lockSource } from './session.js';
import { stagedAs, stagingTable } from './staged.js';

/**
 * Checks what only the database knows, and counts what the import would do: the dry run. Called again it forgets what it
 * found, and looks anew; one that is past it is returned as it is. Throws ImportRefusal NOT_FOUND; CLOSED where nothing is
 * staged; DUPLICATE where another import of the source runs.
 */
export async function checkImport(desk: ImportDesk, id: string, run: ImportRun = {}): Promise<Import> {
  const { source } = await requireImport(desk, id);
  await using session = await lockSource(desk.database, source);
  const found = await requireImport(desk, id);
  if (found.state === 'DONE' || found.state === 'UNDONE') return found;
  if (found.state !== 'STAGED' && found.state !== 'CHECKED')
    throw new ImportRefusal('CLOSED', 'Its file is not read to the end; stage it first.');
  const told = (fraction: number) => run.onProgress?.({ step: 'check', fraction, rows: found.counts.read });
  const counts = await session.db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const pid = await backendOf(tx);
    return endingOn(session, { pid, signal: run.signal }, async () => {
      await indexStaged(tx, id);
      told(0.2);
      await forgetChecked(tx, id);
      await findTwice(tx, id);
      told(0.4);
      for (const each of await recordsIn(tx, id, desk.parts.records)) {
        if (!found.options.restore) await findStrangers(tx, each);
        await findStale(tx, each);
        await findDeep(tx, each);
      }
      await findMissing(tx, id, desk.parts.records);
      told(0.7);
      return countAll(tx, found, desk.parts.records);
    });
  });
  await noteImport(session.sql, id, { state: 'CHECKED', counts, at: 'checked_at' });
  told(1);
  return requireImport(desk, id);
}

/** The process of PostgreSQL that works on a transaction. */
export async function backendOf(tx: Database): Promise<number> {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
}

async function indexStaged(tx: Database, id: string): Promise<void> {
  const index = (part: string) => sql.identifier(`${stagingTable(id)}_${part}`);
  await tx.execute(sql`create index if not exists ${index('nr')} on ${stagedAs(id)} (nr)`);
  await tx.execute(sql`create index if not exists ${index('id')} on ${stagedAs(id)} (id)`);
  await tx.execute(sql`analyze ${stagedAs(id)}`);
}

/** The records that an import has rows of, whole before part, each with its statements. */
export async function recordsIn(
  tx: Database,
  id: string,
  records: readonly RecordDefinition[],
): Promise<RecordSql[]> {
  const rows = await tx.execute<{ record: string }>(sql`select distinct record from ${stagedAs(id)}`);
  const there = new Set(rows.map(({ record }) => record));
  const found: RecordSql[] = [];
  for (const record of records) if (there.has(record.name)) found.push(await recordSql(tx, record, id));
  return found;
}

async function countAll(
  tx: Database,
  { id, source }: Import,
  records: readonly RecordDefinition[],
): Promise<Partial<ImportCounts>> {
  const [rows] = await tx.execute<{ read: string; faulty: string }>(
    sql`select count(*) as read, count(faults) as faulty from ${stagedAs(id)}`,
  );
  const counts = {
    read: Number(rows?.read),
    faulty: Number(rows?.faulty),
    created: 0,
    changed: 0,
    same: 0,
    vanished: 0,
  };
  for (const each of await recordsIn(tx, id, records)) {
    const [row] = await tx.execute<{ created: string; changed: string; good: string }>(sql`
      select count(*) as good, count(*) filter (where t.id is null) as created,
        count(*) filter (where t.id is not null and (${each.differs})) as changed
      from ${each.rows} left join ${each.table} t on t.id = s.id where ${each.isGood}`);
    counts.created += Number(row?.created);
    counts.changed += Number(row?.changed);
    counts.same += Number(row?.good) - Number(row?.created) - Number(row?.changed);
    const [gone] = await tx.execute<{ count: string }>(
      sql`select count(*) as count ${vanishedOf(each, source)}`,
    );
    counts.vanished += Number(gone?.count);
  }
  return counts;
}
