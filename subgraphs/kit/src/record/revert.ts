import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { type Author, act, actorOf, checkFields, notFound, stale, type Target } from './act.js';
import type { RecordDefinition } from './definition.js';
import { insertRecords, updateRecords } from './put.js';
import { type Outcome, Refusal } from './refusal.js';
import { type RecordRow, readRow } from './row.js';
import { lockRecords } from './standing.js';

/**
 * Lets a record stand again as it did in an earlier version, which is a new one; also one that an import made and that
 * was taken away since.
 */
export function revertRecord(
  db: Database,
  definition: RecordDefinition,
  { id, version, to, author }: Target & { to: number; author: Author },
): Promise<Outcome<string>> {
  return act(db, definition, async (tx) => {
    const stored = (await lockRecords(tx, definition, [id])).get(id);
    const [state] = await tx.execute<{ version: number }>(
      sql`select version from record_states where kind = ${definition.kind} and id = ${id}`,
    );
    if (!stored && !state) throw new Refusal(notFound(definition, id));
    const now = stored?.version ?? state?.version ?? 1;
    if (now !== version) throw new Refusal(stale(now));
    const columns = await rowAt(tx, definition, { id, version: to });
    if (!columns || to >= now) {
      const message = `There is no earlier version ${to} of it to go back to; \`revisions\` lists them.`;
      throw new Refusal({ path: ['to'], code: 'NOT_FOUND', message });
    }
    checkFields(definition, author.viewer, { before: stored?.record ?? null, after: columns });
    const deed = { verb: 'revert', actor: await actorOf(tx, author), changes: [{ id, columns }] };
    await (stored ? updateRecords : insertRecords)(tx, definition, deed);
    return id;
  });
}

/** The row as it stood in a version: what the next change replaced. */
async function rowAt(
  tx: Database,
  { table, kind }: RecordDefinition,
  { id, version }: Target,
): Promise<RecordRow | null> {
  const [revision] = await tx.execute<{ before: Record<string, unknown> | null }>(
    sql`select before from revisions where kind = ${kind} and id = ${id} and version = ${version} + 1`,
  );
  return revision?.before ? readRow(table, revision.before) : null;
}
