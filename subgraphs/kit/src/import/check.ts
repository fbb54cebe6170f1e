import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import type { RecordDefinition } from '../record/definition.js';
import { headingOf } from './check-values.js';
import { tableOf } from './columns.js';
import { type Import, type ImportCounts, type ImportDesk, ImportRefusal, type ImportRun } from './import.js';
import { type RecordSql, recordSql, vanishedOf } from './record-sql.js';
import { noteImport, requireImport } from './row.js';
import { endingOn, lockSource } from './session.js';
import { stagingTable } from './staged.js';
import { identifierHeading } from './table/heading.js';

/**
 * Checks what only the database knows, and counts what the import would do: the dry run. May be called again; one that
 * is past it is returned as it is. Throws ImportRefusal NOT_FOUND; CLOSED where nothing is staged; DUPLICATE where another
 * import of the source runs.
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
      await findTwice(tx, id);
      told(0.4);
      await findMissing(tx, id, desk.parts.records);
      told(0.6);
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

const stagedAs = (id: string): SQL => sql.identifier(stagingTable(id)) as unknown as SQL;

async function indexStaged(tx: Database, id: string): Promise<void> {
  const index = (part: string) => sql.identifier(`${stagingTable(id)}_${part}`);
  await tx.execute(sql`create index if not exists ${index('nr')} on ${stagedAs(id)} (nr)`);
  await tx.execute(sql`create index if not exists ${index('id')} on ${stagedAs(id)} (id)`);
  await tx.execute(sql`analyze ${stagedAs(id)}`);
}

const fault = (column: SQL, value: SQL, message: SQL): SQL =>
  sql`jsonb_build_array(jsonb_build_object('column', ${column}::text, 'value', ${value}::text, 'message', ${message}::text, 'instead', null))`;

/** Rows that mean a record which an earlier row means already. */
async function findTwice(tx: Database, id: string): Promise<void> {
  await tx.execute(sql`
    update ${stagedAs(id)} s
    set faults = coalesce(s.faults, '[]') || ${fault(
      sql`${identifierHeading}`,
      sql`left(s.identifier, 120)`,
      sql`'means the same record as line ' || twice.first || '; keep one of the two'`,
    )}
    from (
      select nr, first_value(line) over same as first, row_number() over same as place from ${stagedAs(id)}
      window same as (partition by record, id order by nr)
    ) twice
    where twice.nr = s.nr and twice.place > 1
      and not coalesce(s.faults @> ${JSON.stringify([{ column: identifierHeading, instead: null }])}::text::jsonb, false)`);
}

/** Rows that name a record of the network which neither stands nor comes in with the file. */
async function findMissing(tx: Database, id: string, records: readonly RecordDefinition[]): Promise<void> {
  const named = await tx.execute<{ record: string; key: string }>(sql`
    select distinct record, key from ${stagedAs(id)}, jsonb_object_keys(refs) as each(key) where refs is not null`);
  // What names a record that is refused is refused, and so on down the chain.
  for (let found = 1, round = 0; found > 0 && round < records.length + 1; round += 1) {
    found = 0;
    for (const { record, key } of named) found += await findMissingBy({ tx, id, records }, record, key);
  }
}

async function findMissingBy(
  { tx, id, records }: { tx: Database; id: string; records: readonly RecordDefinition[] },
  record: string,
  key: string,
): Promise<number> {
  const [kind, field = ''] = key.split(' ');
  const own = records.find(({ name }) => name === record);
  const target = records.find((each) => each.kind === kind);
  if (!own || !target) throw new Error(`${record} names ${kind}, which is no record of the network.`);
  const result = await tx.execute(sql`
    update ${stagedAs(id)} s
    set faults = ${fault(
      sql`${headingOf(own, field)}`,
      sql`left(missing.named, 120)`,
      sql`'names a record of ' || ${target.name}::text || ' that is neither here nor, without faults, in the file'`,
    )}
    from (
      select m.nr, min(m.named) as named from (
        select nr, named from ${stagedAs(id)}, jsonb_array_elements_text(refs -> ${key}::text) as each(named)
        where record = ${record} and faults is null and refs ? ${key}::text) m
      where not exists (select 1 from ${sql.identifier(tableOf(target).name)} t where t.id = m.named)
        and not exists (select 1 from ${stagedAs(id)} o where o.record = ${target.name} and o.id = m.named and o.faults is null)
      group by m.nr
    ) missing
    where missing.nr = s.nr`);
  return result.count;
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
