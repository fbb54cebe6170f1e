import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import type { NotedConcept } from './definition.js';
import { type RecordRow, readRow } from './row.js';

/** A record as it is in the database, and its version. */
export interface Stored {
  record: RecordRow;
  version: number;
}

/**
 * Reads records by their ids and keeps others from writing them until the transaction ends. In the order of their ids,
 * so that two who write the same ones wait for each other and not both.
 */
export async function lockRecords(
  tx: Database,
  definition: NotedConcept,
  ids: readonly string[],
): Promise<Map<string, Stored>> {
  await tx.execute(
    sql`select from ${definition.table} t where t.id in ${listed(ids)} order by t.id for no key update`,
  );
  // A statement of its own: the one that waited for the lock has seen the versions of before.
  return readRecords(tx, definition, ids);
}

/** Reads records by their ids; those that are not there are left out. */
export async function readRecords(
  tx: Database,
  { table, kind }: NotedConcept,
  ids: readonly string[],
): Promise<Map<string, Stored>> {
  const rows = await tx.execute<{ id: string; row: Record<string, unknown>; version: number }>(sql`
    select t.id, to_jsonb(t) as row, coalesce(state.version, 1) as version from ${table} t
    left join record_states state on state.kind = ${kind} and state.id = t.id where t.id in ${listed(ids)}`);
  return new Map(rows.map(({ id, row, version }) => [id, { record: readRow(table, row), version }]));
}

const listed = (ids: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`;
