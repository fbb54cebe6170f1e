import type { ProblemRow } from '@koinipoli/schema';
import type { Context } from '../context.js';
import type { Database } from '../database/open.js';
import { pseudonymOf } from '../person/pseudonym.js';
import { emailKind } from '../record/kinds-contact.js';
import { attempt, type Outcome, Refusal, refuse } from '../record/refusal.js';
import {
  countConfirmations,
  insertConfirmation,
  type Subscription,
  type SubscriptionRow,
  unknownIds,
  upsertSubscription,
} from './queries.js';

/** Mails for confirmation that one person can have sent in a day: nobody floods a stranger's letter box. */
const mostConfirmations = 3;

const mostConditions = 50;

/**
 * Subscribes whoever asks, or changes what they are subscribed to. A new address gets one mail that asks for
 * confirmation, and no other before it. Throws UNAUTHENTICATED for somebody who did not sign in.
 */
export function subscribeNotices(
  { db, viewer }: Pick<Context, 'db' | 'viewer'>,
  given: Subscription,
): Promise<Outcome<SubscriptionRow>> {
  return attempt(db, async (tx) => {
    const pseudonym = await pseudonymOf(tx, viewer);
    const wanted = { ...given, email: given.email.trim() };
    const problems = [...faultsOf(wanted), ...(await strangersIn(tx, wanted))];
    refuse(...problems);
    const kept = await upsertSubscription(tx, pseudonym, wanted);
    if (!kept.confirmed) await askForConfirmation(tx, pseudonym);
    return kept;
  });
}

async function askForConfirmation(tx: Database, pseudonym: string): Promise<void> {
  if ((await countConfirmations(tx, pseudonym)) >= mostConfirmations) {
    const message = `An address was to be confirmed ${mostConfirmations} times within a day; look into its letter box, or try again tomorrow.`;
    throw new Refusal({ path: ['input', 'email'], code: 'LIMIT', message });
  }
  await insertConfirmation(tx, pseudonym);
}

/** What is wrong with a subscription by itself. */
function faultsOf(wanted: Subscription): ProblemRow[] {
  const { email, kinds } = wanted;
  const ofEmail = emailKind.check(email).map(({ code, message }) => ({
    path: ['input', 'email'],
    code,
    message: `email ${message}.`,
  }));
  const ofKinds: ProblemRow[] =
    kinds.length > 0
      ? []
      : [
          {
            path: ['input', 'kinds'],
            code: 'REQUIRED',
            message: 'kinds: name one at least, or unsubscribe.',
          },
        ];
  const ofSize = (['topics', 'areas', 'legalForms'] as const).flatMap((field): ProblemRow[] =>
    wanted[field].length <= mostConditions
      ? []
      : [{ path: ['input', field], code: 'LIMIT', message: `${field}: at most ${mostConditions}.` }],
  );
  return [...ofEmail, ...ofKinds, ...ofSize];
}

/** Topics and areas that do not exist: nothing would ever be about them. */
async function strangersIn(tx: Database, wanted: Subscription): Promise<ProblemRow[]> {
  const unknown = await unknownIds(tx, wanted);
  return (['topics', 'areas'] as const).flatMap((field) =>
    unknown[field].map((id): ProblemRow => {
      const message = `${field}: there is no ${id.slice(0, 100)}.`;
      return { path: ['input', field], code: 'UNKNOWN_REFERENCE', message };
    }),
  );
}
