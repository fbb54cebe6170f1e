import type { ImportCounts, ImportState, Text } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { importFinished } from '../notice/kinds.js';
import { notify } from '../notice/notify.js';

const outcomes: Partial<Record<ImportState, (counts: ImportCounts) => Text>> = {
  DONE: ({ created, changed, closed }) => ({
    el: `γράφτηκε, νέες εγγραφές ${created}, αλλαγμένες ${changed}, κλεισμένες ${closed}`,
    en: `written, records new ${created}, changed ${changed}, closed ${closed}`,
  }),
  UNDONE: () => ({ el: 'αναιρέθηκε ολόκληρη', en: 'taken back as a whole' }),
  FAILED: () => ({ el: 'δεν έγινε· το γιατί φαίνεται σε αυτήν', en: 'not done; it says itself why' }),
};

/** Tells whoever opened an import that it is over, where it is; once of each way in which it can be. */
export async function tellFinished(tx: Database, id: string): Promise<void> {
  const [found] = await tx.execute<{
    state: ImportState;
    counts: ImportCounts;
    actor: string | null;
    file: string;
  }>(sql`select state, counts, actor, file_name as file from import_overviews where id = ${id}`);
  const outcome = found && outcomes[found.state];
  if (!outcome || found.actor === null) return;
  const params = { file: found.file, outcome: outcome(found.counts) };
  await notify(tx, { notice: importFinished, to: found.actor, about: `${id} ${found.state}`, params });
}
