import { attempt, type Context, type Outcome, pseudonymOf, Refusal } from '@koinipoli/kit';
import { insertContribution, isOneOf, selectForum } from './queries.js';
import { checkForum, readText } from './rules.js';
import type { ConsultationContribution } from './type.js';

/** What somebody says in a consultation. */
export interface Contributing {
  consultation: string;
  text: string;
  language: string;
  organisation: string | null;
}

/** Keeps what whoever asks has to say, for a moderator to read. Throws UNAUTHENTICATED where nobody is signed in. */
export function contribute(
  { db, viewer }: Context,
  given: Contributing,
): Promise<Outcome<ConsultationContribution>> {
  return attempt(db, async (tx) => {
    const { consultation, language, organisation } = given;
    const { text, problems } = readText(given.text, 'text');
    if (problems.length > 0) throw new Refusal(...problems);
    // From here on the same person waits for this to end, so that none of the limits is passed by haste.
    const person = await pseudonymOf(tx, viewer);
    const faults = checkForum(await selectForum(tx, { consultation, person, text }), organisation);
    if (faults.length > 0) throw new Refusal(...faults);
    if (organisation !== null && !(await isOneOf(tx, organisation, viewer.organisations))) {
      const message = 'You do not act for this organisation.';
      throw new Refusal({ path: ['organisation'], code: 'NOT_YOURS', message });
    }
    return insertContribution(tx, { consultation, text, language, organisation, person });
  });
}
