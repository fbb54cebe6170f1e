import type { Context } from '../context.js';
import { attempt, type Outcome, Refusal } from '../record/refusal.js';
import { confirmByToken } from './queries.js';

/** What is said of a link that does nothing. */
export const deadLink = 'The link was used already or is too old; subscribe again to get a new one.';

/** Confirms the address to which a link was sent. */
export function confirmNotices({ db }: Pick<Context, 'db'>, token: string): Promise<Outcome<true>> {
  return attempt<true>(db, async (tx) => {
    if (await confirmByToken(tx, token)) return true;
    throw new Refusal({ path: ['token'], code: 'NOT_FOUND', message: deadLink });
  });
}
