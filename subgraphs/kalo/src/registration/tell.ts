import { type Database, type NoticeDefinition, notify } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import type { RegistrationRow } from './decide.js';

/** Tells whoever applied what was decided, by the name of the body or of the organisation to act for. */
export async function tellApplicant(
  tx: Database,
  notice: NoticeDefinition,
  { id, applicant, name, organisation }: RegistrationRow,
): Promise<void> {
  if (applicant === null) return;
  const of = name ?? (organisation === null ? null : await nameOf(tx, organisation));
  await notify(tx, { notice, to: applicant, about: id, params: { name: of ?? organisation ?? '' } });
}

async function nameOf(tx: Database, organisation: string): Promise<RegistrationRow['name']> {
  const [row] = await tx.execute<{ name: RegistrationRow['name'] }>(sql`
    with alias as (select organisation_ids(array[${organisation}]) as id)
    select name from kalo_organisations join alias on alias.id = kalo_organisations.organisation
    union all select name from organisations join alias using (id) limit 1`);
  return row?.name ?? null;
}
