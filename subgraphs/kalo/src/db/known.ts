import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';

/** Whether the network knows an organisation, as a body or beside them. */
export async function isKnown(db: Database, organisation: string): Promise<boolean> {
  const [row] = await db.execute<{ known: boolean }>(sql`
    with alias as (select organisation_ids(array[${organisation}]) as id)
    select exists(select from kalo_organisations join alias on alias.id = kalo_organisations.organisation)
      or exists(select from organisations join alias using (id)) as known`);
  return row?.known ?? false;
}
