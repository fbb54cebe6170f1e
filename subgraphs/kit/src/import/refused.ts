import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { recordsIn } from './check.js';
import { faultsAs, findMissing, findStale } from './check-rows.js';
import { type Import, type ImportDesk, ImportRefusal } from './import.js';
import type { RefusedRow } from './portion.js';
import { faultsOf, summariseFaults } from './report.js';
import { stagedAs, stagingTable } from './staged.js';

/**
 * Makes faults of rows that could not be written, of those whose records changed since the file was read, and of those
 * that name one of these; gives the number of rows that have become faulty.
 */
export async function lookAgain(
  { db, desk: { parts } }: { db: Database; desk: ImportDesk },
  { id, counts }: Import,
  refused: readonly RefusedRow[],
): Promise<number> {
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    if (refused.length > 0)
      await tx.execute(sql`
        update ${stagedAs(id)} s set faults = ${faultsAs({
          column: sql`refused."column"`,
          value: sql`coalesce(s."values" ->> refused.key, s.identifier)`,
          message: sql`refused.message`,
        })}
        from jsonb_to_recordset(${JSON.stringify(refused)}::text::jsonb) 
          as refused(nr bigint, "column" text, key text, message text)
        where refused.nr = s.nr`);
    let more = refused.length;
    for (const each of await recordsIn(tx, id, parts.records)) more += await findStale(tx, each);
    if (more === 0) return 0;
    await findMissing(tx, id, parts.records);
    const [row] = await tx.execute<{ faulty: string }>(
      sql`select count(faults) as faulty from ${stagedAs(id)}`,
    );
    const faulty = Number(row?.faulty);
    await tx.execute(sql`
      update imports set counts = counts || ${JSON.stringify({ faulty })}::text::jsonb where id = ${id}`);
    return faulty - counts.faulty;
  });
}

/** Why an import that is to be written as a whole is not, by the first row that keeps it. */
export async function refusalOf(desk: ImportDesk, id: string): Promise<ImportRefusal> {
  const [fault] = await faultsOf(desk, id, { first: 1 });
  const kinds = await summariseFaults(desk, id);
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  const first = fault
    ? `line ${fault.line}, ${fault.column} "${fault.value}": ${fault.message}`
    : 'a row has a fault';
  const others = count > 1 ? ` The report has ${count} such faults.` : '';
  return new ImportRefusal('INVALID', `Nothing is written: ${first}.${others}`);
}

/** Leaves of the staged rows what the report needs, those with faults. */
export async function keepFaulty(tx: Database, id: string): Promise<void> {
  const staged = stagedAs(id);
  const [faulty] = await tx.execute(sql`select 1 from ${staged} where faults is not null limit 1`);
  if (!faulty) {
    await tx.execute(sql`drop table ${staged}`);
    return;
  }
  const kept = sql.identifier(`${stagingTable(id)}_kept`);
  await tx.execute(sql`create table ${kept} (like import_rows including all)`);
  await tx.execute(sql`insert into ${kept} select * from ${staged} where faults is not null`);
  await tx.execute(sql`drop table ${staged}`);
  await tx.execute(sql`alter table ${kept} rename to ${staged}`);
}
