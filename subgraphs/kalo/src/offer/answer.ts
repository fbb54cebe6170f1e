import {
  actsFor,
  attempt,
  type Context,
  type Database,
  isNotOver,
  notify,
  type Outcome,
  pseudonymOf,
  refuse,
} from '@koinipoli/kit';
import type { Text } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { isKnown } from '../db/known.js';
import { offerAnswered } from '../notice/desk.js';
import { problem, tidied, wordProblems } from '../problem/rules.js';
import { offerRecord } from './record.js';
import { offerAnswers } from './table.js';

/** What a body answers another's offer. */
export interface OfferReply {
  organisation: string;
  message?: string | null;
}

/** Answers of one body to one offer within a day, and of one person to all within an hour. */
const most = { toOffer: 3, ofPerson: 20 };

/** Tells a body that another one is interested in what it offers or wants; for the two of them alone. */
export function answerOffer(ctx: Context, offer: string, given: OfferReply): Promise<Outcome<string>> {
  const message = tidied(given.message) || null;
  return attempt(ctx.db, async (tx) => {
    const writer = await pseudonymOf(tx, ctx.viewer);
    refuse(...wordProblems(['message'], message ?? '', 2000));
    if (!(await actsFor(tx, ctx.viewer, given.organisation)) || !(await isKnown(tx, given.organisation)))
      refuse(
        problem('NOT_YOURS', ['organisation'], 'You act for no organisation of that id in this network.'),
      );
    await refuseClosed(tx, offer, given.organisation);
    await refuseFlood(tx, { writer, offer, organisation: given.organisation });
    const [answer] = await tx
      .insert(offerAnswers)
      .values({
        id: sql`'offer-answer:' || gen_random_uuid()`,
        offer,
        organisation: given.organisation,
        message,
        writer,
      })
      .returning({ id: offerAnswers.id });
    if (!answer) throw new Error('The answer was not inserted.');
    await tellBody(tx, offer, answer.id);
    return answer.id;
  });
}

/**
 * Those of the body whom the network knows, if they asked to be told: whom it made a member itself, and who wrote the
 * offer as one. Whom else a sign-in lets act for the body, it learns only while they ask for something.
 */
async function tellBody(tx: Database, offer: string, about: string): Promise<void> {
  const known = await tx.execute<{ pseudonym: string; name: Text }>(sql`
    select pseudonym, offers.name from offers cross join lateral (
      select members.pseudonym from members
      where members.organisations && array(select organisation_ids(array[offers.organisation]))
      union select actor from revisions
      where kind = ${offerRecord.kind} and id = offers.id and role = 'member' and actor is not null) as known(pseudonym)
    where offers.id = ${offer}`);
  for (const { pseudonym, name } of known)
    await notify(tx, { notice: offerAnswered, to: pseudonym, about, params: { name } });
}

async function refuseClosed(tx: Database, id: string, organisation: string): Promise<void> {
  const [offer] = await tx.execute<{ open: boolean; own: boolean }>(sql`
    select active and ${isNotOver(sql`period`)} as open,
      organisation_id(organisation) = organisation_id(${organisation}) as own
    from offers where id = ${id} for share`);
  if (!offer) refuse(problem('NOT_FOUND', ['offer'], 'No offer has that id.'));
  if (offer?.own) refuse(problem('INVALID', ['organisation'], 'A body does not answer its own offer.'));
  if (!offer?.open) refuse(problem('CLOSED', ['offer'], 'It is withdrawn, taken or over.'));
}

async function refuseFlood(
  tx: Database,
  { writer, offer, organisation }: Record<'writer' | 'offer' | 'organisation', string>,
): Promise<void> {
  const [row] = await tx.execute<{ mine: number; ours: number }>(sql`
    select count(*) filter (where writer = ${writer} and answered_at > now() - interval '1 hour')::int as mine,
      count(*) filter (where offer = ${offer} and organisation_id(organisation) = organisation_id(${organisation})
        and answered_at > now() - interval '1 day')::int as ours
    from offer_answers where writer = ${writer} or offer = ${offer}`);
  if ((row?.ours ?? 0) >= most.toOffer)
    refuse(problem('LIMIT', ['offer'], `A body answers an offer ${most.toOffer} times a day at most.`));
  if ((row?.mine ?? 0) >= most.ofPerson)
    refuse(problem('LIMIT', [], `${most.ofPerson} answers an hour are the most; wait a little.`));
}
