import type { Context, Database, Outcome } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { refuse } from '../problem/refuse.js';
import { problem } from '../problem/rules.js';
import { decideRegistration, type RegistrationRow } from './decide.js';

/** Takes in what registered: a body becomes one of the network's, and the applicant acts for it from now on. */
export function approveRegistration(ctx: Context, id: string): Promise<Outcome<string>> {
  return decideRegistration(ctx, id, async (tx, registration) => {
    const organisation =
      registration.kind === 'BODY' ? await insertBody(tx, registration) : registration.organisation;
    if (organisation === null) throw new Error('A person registered for no organisation.');
    if (registration.applicant === null) {
      if (registration.kind === 'PERSON')
        refuse(problem('CLOSED', ['id'], 'Whoever applied has been forgotten since.'));
    } else await insertMember(tx, registration.applicant, organisation);
    return { status: 'APPROVED', organisation };
  });
}

/** The body under an id that this network mints; common-city joins it with what others know under theirs. */
async function insertBody(tx: Database, given: RegistrationRow): Promise<string> {
  const [row] = await tx.execute<{ organisation: string }>(sql`
    insert into kalo_organisations
      (id, organisation, name, legal_form, register, registration_number, seat, municipality, contact, activities)
    select minted, minted, name, legal_form, register, registration_number, seat, seat, contact, activities
    from registrations cross join (select 'kalo:' || gen_random_uuid() as minted) as id
    where registrations.id = ${given.id}
    returning organisation`);
  if (!row) throw new Error('The body was not inserted.');
  return row.organisation;
}

/** Whoever is more than a member already stays what they are. */
async function insertMember(tx: Database, pseudonym: string, organisation: string): Promise<void> {
  await tx.execute(sql`
    insert into members (pseudonym, role, organisations) values (${pseudonym}, 'member', array[${organisation}])
    on conflict (pseudonym) do update set organisations = array(
      select distinct id from unnest(members.organisations || excluded.organisations) as id order by id)`);
}
