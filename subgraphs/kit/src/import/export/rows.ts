import type { Connection, OpenDatabase } from '../../database/open.js';
import type { RecordDefinition } from '../../record/definition.js';
import { columnOf, rowOf, tableOf } from '../columns.js';
import type { ExportRow, ExportRows, NamedMunicipality } from '../format.js';
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
  // Whoever does not read on would keep PostgreSQL from clearing away what others have changed meanwhile.
  await sql`set local idle_in_transaction_session_timeout = '1min'`;
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
    municipalities: () => namesOf(sql),
    titles: () => titlesOf(sql),
    [Symbol.asyncDispose]: async () => {
      // PostgreSQL does it by itself where the connection is lost.
      await sql`rollback`.catch(() => {});
      sql.release();
      await session[Symbol.asyncDispose]();
    },
  };
}

async function namesOf(sql: Connection): Promise<Map<string, NamedMunicipality>> {
  const rows = await sql<(NamedMunicipality & { code: string })[]>`
    select code.municipality as code, title.name, coalesce(max(region.name), '') as region
    from reference_areas code join reference_names title on title.kind = 'area-title' and title.id = code.id
    left join reference_area_parts part on part.part = code.id
      and part.whole in (select id from reference_areas where level = 'REGION')
    left join reference_names region on region.kind = 'area-title' and region.id = part.whole
    where code.level = 'MUNICIPALITY' and code.municipality is not null group by 1, 2`;
  return new Map(rows.map(({ code, name, region }) => [code, { name, region }]));
}

async function titlesOf(sql: Connection): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from reference_names where kind in ('area-title', 'topic-title')`;
  return new Map(rows.map(({ id, name }) => [id, name]));
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
