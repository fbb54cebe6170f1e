import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { textArray } from '../database/sql.js';
import type { Viewer } from './viewer.js';

/** Whether the viewer acts for an organisation, under whatever id. */
export async function actsFor(
  db: Database,
  { organisations }: Viewer,
  organisation: string,
): Promise<boolean> {
  if (organisations.length === 0) return false;
  const [row] = await db.execute<{ own: boolean }>(sql`
    select organisation_id(${organisation}) in (select organisation_id(id) from unnest(${textArray(organisations)}) as id) as own`);
  return row?.own ?? false;
}
