import { type Database, notify, type RecordRow } from '@koinipoli/kit';
import type { Text } from '@koinipoli/schema';
import { needDecided } from '../notice/desk.js';
import { selectRaiser } from './queries.js';

const outcomes = {
  approved: { el: 'ανακοινώθηκε', en: 'is an alert now' },
  refused: { el: 'δεν ανακοινώνεται', en: 'was not made an alert' },
};

/** Tells whoever raised a need what an editor decided about it. */
export async function tellRaiser(
  tx: Database,
  proposal: RecordRow,
  outcome: keyof typeof outcomes,
): Promise<void> {
  const id = String(proposal['id']);
  const raiser = await selectRaiser(tx, id);
  if (raiser === null) return;
  const params = { name: proposal['name'] as Text, outcome: outcomes[outcome] };
  await notify(tx, { notice: needDecided, to: raiser, about: `${id} ${outcome}`, params });
}
