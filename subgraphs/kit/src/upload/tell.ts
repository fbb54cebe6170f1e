import type { Text } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import type { ImportCounts } from '../import/import.js';
import { importFinished } from '../notice/kinds.js';
import { notify } from '../notice/notify.js';

interface Over extends Record<string, unknown> {
  actor: string | null;
  file: string;
  state: string;
  counts: Partial<ImportCounts>;
}

/** How an import ended, by the state in which it is over; others still wait for something. */
const outcomes: Readonly<Record<string, (counts: Partial<ImportCounts>) => Text>> = {
  DONE: ({ created = 0, changed = 0, closed = 0 }) => ({
    el: `νέες εγγραφές ${created}, αλλαγμένες ${changed}, κλεισμένες ${closed}`,
    en: `${created} new records, ${changed} changed, ${closed} closed`,
  }),
  UNDONE: () => ({ el: 'όσα έφερε πάρθηκαν πίσω', en: 'what it brought was taken back' }),
  FAILED: () => ({ el: 'το αρχείο δεν μπόρεσε να διαβαστεί', en: 'the file could not be read' }),
};

/** Tells whoever opened an import that it is over, once of each end; says nothing of one that goes on. */
export async function tellOver(tx: Database, id: string): Promise<void> {
  const [found] = await tx.execute<Over>(
    sql`select actor, file_name as file, state, counts from imports where id = ${id}`,
  );
  const outcome = found && outcomes[found.state]?.(found.counts);
  if (!outcome || found.actor === null) return;
  await notify(tx, {
    notice: importFinished,
    to: found.actor,
    about: `import:${id}:${found.state}`,
    params: { file: found.file, outcome },
  });
}
