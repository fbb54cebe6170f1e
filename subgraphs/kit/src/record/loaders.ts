import { sql } from 'drizzle-orm';
import { batched } from '../batch.js';
import { pagesOf } from '../list/pages.js';
import type { NotedConcept } from './definition.js';
import { revisionList } from './revisions.js';

/** The version of a record, and the pages of its changes, below `{ record: id }`. */
export function recordLoaders(definition: NotedConcept) {
  const versionOf = batched<string, number, null>(async ({ db }, ids) => {
    const rows = await db.execute<{ version: number }>(sql`
      select coalesce(state.version, 1) as version
      from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) with ordinality as wanted(id, nr)
      left join record_states state on state.kind = ${definition.kind} and state.id = wanted.id order by nr`);
    return rows.map(({ version }) => version);
  });
  return { versionOf, revisionPages: pagesOf(revisionList(definition)) };
}
