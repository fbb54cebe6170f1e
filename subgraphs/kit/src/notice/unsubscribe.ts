import type { ProblemRow } from '@koinipoli/schema';
import type { Context } from '../context.js';
import type { Database } from '../database/open.js';
import { knownPseudonym } from '../person/pseudonym.js';
import { attempt, type Outcome, Refusal } from '../record/refusal.js';
import { deleteSubscription, holderOfToken } from './queries.js';

/**
 * Stops all mails of the network and forgets the address: by the link of a mail, or for whoever asks, who has to be
 * signed in then.
 */
export function unsubscribeNotices(ctx: Context, token: string | null): Promise<Outcome<true>> {
  return attempt<true>(ctx.db, async (tx) => {
    if (token === null && ctx.viewer.subject === null) throw new Refusal(whoIsIt);
    const pseudonym = await whose(tx, ctx, token);
    if (pseudonym !== null && (await deleteSubscription(tx, pseudonym))) return true;
    const message = token === null ? 'There is no subscription.' : 'The link was used already or is too old.';
    throw new Refusal({ path: token === null ? [] : ['token'], code: 'NOT_FOUND', message });
  });
}

const whoIsIt: ProblemRow = {
  path: ['token'],
  code: 'REQUIRED',
  message: 'Whose mails? Give the token of a link, or sign in.',
};

const whose = (tx: Database, { viewer }: Context, token: string | null): Promise<string | null> =>
  token === null ? knownPseudonym(tx, viewer) : holderOfToken(tx, token);
