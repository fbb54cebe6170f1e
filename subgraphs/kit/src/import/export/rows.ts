import type { Connection, OpenDatabase } from '../../database/open.js';
import type { RecordDefinition } from '../../record/definition.js';
import { columnOf, rowOf, tableOf } from '../columns.js';
import type { ExportRow, ExportRows } from '../format.js';
import { openSession } from '../session.js';

/** Rows that are read at once. */
const portion = 1000;

/**
 * Opens the rows of a network's records as they stand at one moment, whatever is written meanwhile; they are closed
 * by the caller.
 */
export async function openRows(
  database: OpenDatabase,
  records: readonly RecordDefinition[],
): Promise<ExportRows & AsyncDisposable> {
  const session = openSession(database);
  const sql = await session.sql.reserve();
  // Statements in a cursor's transaction, rather than the driver's cursor: others may be asked between two portions.
  await sql`begin transaction isolation level repeatable read read only`;
  let cursors = 0;
  return {
    records,
    async *all(record) {
      cursors += 1;
      const cursor = sql(`export_${cursors}`);
      await sql`
        declare ${cursor} no scroll cursor for
        select to_jsonb(t) as row from ${sql(tableOf(record).name)} t order by id`;
      for (;;) {
        const rows = await sql<JsonRow[]>`fetch ${sql.unsafe(String(portion))} from ${cursor}`;
        if (rows.length > 0) yield rows.map(({ row }) => rowOf(record, row));
        if (rows.length < portion) break;
      }
      await sql`close ${cursor}`;
    },
    where: (record, column, values) => rowsWhere(sql, record, { column, values }),
    [Symbol.asyncDispose]: async () => {
      await sql`rollback`;
      sql.release();
      await session[Symbol.asyncDispose]();
    },
  };
}

interface JsonRow {
  row: Record<string, unknown>;
}

async function rowsWhere(
  sql: Connection,
  record: RecordDefinition,
  { column, values }: { column: string; values: readonly string[] },
): Promise<ExportRow[]> {
  const { name, isArray } =
    tableOf(record).columns.find(({ key }) => key === column) ?? columnOf(record, column);
  const rows = await sql<JsonRow[]>`
    select to_jsonb(t) as row from ${sql(tableOf(record).name)} t
    where ${sql(name)} ${isArray ? sql`&& ${[...values]}::text[]` : sql`= any(${[...values]}::text[])`} order by id`;
  return rows.map(({ row }) => rowOf(record, row));
}
