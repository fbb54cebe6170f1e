import { actsFor, attempt, type Context, type Outcome, pseudonymOf, Refusal, refuse } from '@koinipoli/kit';
import { insertContribution, selectForum } from './queries.js';
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
    refuse(...problems);
    // From here on the same person waits for this to end, so that none of the limits is passed by haste.
    const person = await pseudonymOf(tx, viewer);
    refuse(...checkForum(await selectForum(tx, { consultation, person, text }), organisation));
    if (organisation !== null && !(await actsFor(tx, viewer, organisation))) {
      const message = 'You do not act for this organisation.';
      throw new Refusal({ path: ['organisation'], code: 'NOT_YOURS', message });
    }
    return insertContribution(tx, { consultation, text, language, organisation, person });
  });
}
