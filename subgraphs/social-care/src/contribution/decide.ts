import { attempt, type Database, notify, type Outcome, Refusal, refuse } from '@koinipoli/kit';
import { contributionDecided } from '../notice/desk.js';
import { selectContribution, updateState } from './queries.js';
import { readText } from './rules.js';
import type { ConsultationContribution } from './type.js';

/** What a moderator decides about a contribution. */
export interface Decision {
  state: 'PUBLISHED' | 'REFUSED';
  reason: string | null;
}

const outcomes = {
  PUBLISHED: { el: 'δημοσιεύτηκε', en: 'was published' },
  REFUSED: { el: 'δεν δημοσιεύεται', en: 'is not published' },
};

/** Publishes a contribution or refuses it; one that was decided may be decided anew. */
export function decideContribution(
  db: Database,
  id: string,
  { state, reason }: Decision,
): Promise<Outcome<ConsultationContribution>> {
  return attempt(db, async (tx) => {
    const given = reason === null ? { text: null, problems: [] } : readText(reason, 'reason', 500);
    refuse(...given.problems);
    const found = await selectContribution(tx, id);
    if (!found)
      throw new Refusal({
        path: ['id'],
        code: 'NOT_FOUND',
        message: 'This network has no contribution of that id.',
      });
    if (found.state === state)
      throw new Refusal({ path: ['id'], code: 'DUPLICATE', message: `It is ${state} already.` });
    await updateState(tx, id, { state, reason: given.text });
    if (found.person !== null)
      await notify(tx, {
        notice: contributionDecided,
        to: found.person,
        about: `${id} ${state}`,
        params: { name: found.consultationName, outcome: outcomes[state] },
      });
    return { ...found, state, reason: given.text };
  });
}
