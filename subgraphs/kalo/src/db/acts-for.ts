import type { Database, Viewer } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';

/** Whether the viewer acts for an organisation, under whatever id. */
export async function actsFor(
  db: Database,
  { organisations }: Viewer,
  organisation: string,
): Promise<boolean> {
  if (organisations.length === 0) return false;
  const [row] = await db.execute<{ own: boolean }>(sql`
    select organisation_id(${organisation}) in (select organisation_id(id) from unnest(${sql.param(organisations)}::text[]) as id) as own`);
  return row?.own ?? false;
}

/** Whether the network knows an organisation, as a body or beside them. */
export async function isKnown(db: Database, organisation: string): Promise<boolean> {
  const [row] = await db.execute<{ known: boolean }>(sql`
    with alias as (select organisation_ids(array[${organisation}]) as id)
    select exists(select from kalo_organisations join alias on alias.id = kalo_organisations.organisation)
      or exists(select from organisations join alias using (id)) as known`);
  return row?.known ?? false;
}
