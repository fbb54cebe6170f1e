import { attempt, type Context, knownPseudonym, type Outcome, Refusal } from '@koinipoli/kit';
import { deleteContribution, selectContribution } from './queries.js';
import type { ConsultationContribution } from './type.js';

/** Takes back what whoever asks said, however it stands; others' are not to be told from none. */
export function withdrawContribution(
  { db, viewer }: Context,
  id: string,
): Promise<Outcome<ConsultationContribution>> {
  return attempt(db, async (tx) => {
    const person = await knownPseudonym(tx, viewer);
    const found = await selectContribution(tx, id);
    if (!found || person === null || found.person !== person)
      throw new Refusal({ path: ['id'], code: 'NOT_FOUND', message: 'You have no contribution of that id.' });
    await deleteContribution(tx, id);
    return found;
  });
}
