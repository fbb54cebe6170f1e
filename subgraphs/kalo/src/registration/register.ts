import {
  attempt,
  type Context,
  contactKind,
  type Database,
  type Outcome,
  pseudonymOf,
  refuse,
} from '@koinipoli/kit';
import type { Contact } from '@koinipoli/schema';
import { type SQL, sql } from 'drizzle-orm';
import { isKnown } from '../db/known.js';
import { problem, tidied } from '../problem/rules.js';
import {
  type BodyApplication,
  bodyProblems,
  contactProblems,
  type PersonApplication,
  registerOf,
} from './rules.js';
import { registrationContacts, registrations } from './table.js';

/** Registrations of one person that may wait at a time. */
const mostPending = 5;

/** Asks the network to take in a body; whoever asks will act for it. */
export function registerBody(ctx: Context, given: BodyApplication): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const applicant = await pseudonymOf(tx, ctx.viewer);
    refuse(...bodyProblems(given));
    await refuseUnknown(tx, given);
    const name = { el: tidied(given.name) };
    const number = tidied(given.registrationNumber) || null;
    const same = sql`kind = 'BODY' and (ltrim(registration_number, '0') = ltrim(${number}, '0')
      or seat = ${given.seat} and fold(name ->> 'el') = fold(${name.el}))`;
    await refuseRepeats(tx, applicant, same);
    const [{ id } = { id: '' }] = await tx
      .insert(registrations)
      .values({
        id: newId,
        kind: 'BODY',
        applicant,
        name,
        legalForm: given.legalForm,
        register: number === null ? null : registerOf(given.legalForm),
        registrationNumber: number,
        seat: given.seat,
        activities: [...new Set(given.activities)],
        contact: given.contact ? (contactKind.merge?.(null, given.contact) as Contact | null) : null,
      })
      .returning({ id: registrations.id });
    await insertContact(tx, { registration: id, applicant }, given);
    return id;
  });
}

/** Asks the network to let somebody act for one of its organisations. */
export function registerPerson(ctx: Context, given: PersonApplication): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const applicant = await pseudonymOf(tx, ctx.viewer);
    refuse(...contactProblems(given));
    if (!(await isKnown(tx, given.organisation)))
      refuse(problem('UNKNOWN_REFERENCE', ['input', 'organisation'], 'Is no organisation of this network.'));
    await refuseRepeats(
      tx,
      applicant,
      sql`kind = 'PERSON' and organisation_id(organisation) = organisation_id(${given.organisation})`,
    );
    const [{ id } = { id: '' }] = await tx
      .insert(registrations)
      .values({ id: newId, kind: 'PERSON', applicant, organisation: given.organisation })
      .returning({ id: registrations.id });
    await insertContact(tx, { registration: id, applicant }, given);
    return id;
  });
}

const newId = sql`'registration:' || gen_random_uuid()`;

const insertContact = (
  tx: Database,
  whose: { registration: string; applicant: string },
  given: PersonApplication | BodyApplication,
) =>
  tx.insert(registrationContacts).values({
    ...whose,
    name: tidied(given.contactName),
    email: tidied(given.contactEmail),
  });

/** One's own registrations are counted safely: the applicant's row among the people is held until the end. */
async function refuseRepeats(tx: Database, applicant: string, same: SQL): Promise<void> {
  const [row] = await tx.execute<{ pending: number; repeated: boolean }>(sql`
    select count(*)::int as pending, coalesce(bool_or(${same}), false) as repeated
    from registrations where applicant = ${applicant} and status = 'PENDING'`);
  if (row?.repeated)
    refuse(problem('DUPLICATE', [], 'You have registered this already; it waits for the network.'));
  if ((row?.pending ?? 0) >= mostPending)
    refuse(problem('LIMIT', [], `${mostPending} of your registrations wait already; withdraw one first.`));
}

async function refuseUnknown(tx: Database, { seat, activities }: BodyApplication): Promise<void> {
  const [row] = await tx.execute<{ seated: boolean; unknown: string[] }>(sql`
    select exists(select from reference_areas where municipality = ${seat} and level = 'MUNICIPALITY') as seated,
      array(select id from unnest(${sql.param(activities)}::text[]) as id
        where id not like 'activity:%' or id not in (select narrower from reference_topic_parts)) as unknown`);
  refuse(
    ...(row?.seated
      ? []
      : [problem('UNKNOWN_REFERENCE', ['input', 'seat'], 'Is no code of a municipality.')]),
    ...activities.flatMap((id, at) =>
      row?.unknown.includes(id)
        ? [
            problem(
              'UNKNOWN_REFERENCE',
              ['input', 'activities', String(at)],
              'Is no activity of the vocabulary.',
            ),
          ]
        : [],
    ),
  );
}
