import { randomUUID } from 'node:crypto';
import { actorOf, type Context, type Database, insertRecords, type Outcome, refuse } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { kaloOrganisationRecord } from '../kalo-organisation/record.js';
import { registrationApproved } from '../notice/desk.js';
import { organisationRecord } from '../organisation/record.js';
import { problem } from '../problem/rules.js';
import { decideRegistration, type RegistrationRow } from './decide.js';
import { tellApplicant } from './tell.js';

/** Takes in what registered: a body becomes one of the network's, and the applicant acts for it from now on. */
export function approveRegistration(ctx: Context, id: string): Promise<Outcome<string>> {
  return decideRegistration(ctx, id, async (tx, registration) => {
    const organisation =
      registration.kind === 'BODY' ? await insertBody(ctx, tx, registration) : registration.organisation;
    if (organisation === null) throw new Error('A person registered for no organisation.');
    if (registration.applicant === null) {
      if (registration.kind === 'PERSON')
        refuse(problem('CLOSED', ['id'], 'Whoever applied has been forgotten since.'));
    } else await insertMember(tx, registration.applicant, organisation);
    await tellApplicant(tx, registrationApproved, registration);
    return { status: 'APPROVED', organisation };
  });
}

/**
 * The body under an id that this network mints; common-city joins it with what others know under theirs. Until it has,
 * the network's own list of organisations tells that there is one of this id, so that its members can name it at once.
 */
async function insertBody(ctx: Context, tx: Database, given: RegistrationRow): Promise<string> {
  const minted = `kalo:${randomUUID()}`;
  const { name, legalForm, register, registrationNumber, seat, contact, activities } = given;
  const columns = { name, legalForm, register, registrationNumber, seat, contact, activities };
  const actor = await actorOf(tx, { viewer: ctx.viewer, source: 'OWNER' });
  const deed = { verb: 'create', actor };
  await insertRecords(tx, organisationRecord, { ...deed, changes: [{ id: minted, columns: { name } }] });
  await insertRecords(tx, kaloOrganisationRecord, {
    ...deed,
    changes: [{ id: minted, columns: { ...columns, organisation: minted, municipality: seat } }],
  });
  return minted;
}

/** Whoever is more than a member already stays what they are. */
async function insertMember(tx: Database, pseudonym: string, organisation: string): Promise<void> {
  await tx.execute(sql`
    insert into members (pseudonym, role, organisations) values (${pseudonym}, 'member', array[${organisation}])
    on conflict (pseudonym) do update set organisations = array(
      select distinct id from unnest(members.organisations || excluded.organisations) as id order by id)`);
}
