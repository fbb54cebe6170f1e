import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { candidatesFor } from '../db/candidates.js';
import type { Candidate, Request } from './rules.js';

/** The running services on a need or a narrower one, by name, with what a verdict on them needs; in one statement. */
export async function selectCandidates(db: Database, need: string, request: Request): Promise<Candidate[]> {
  return db.execute<Candidate & Record<string, unknown>>(candidatesFor(need, request));
}

/** Whether the reference data have what a request names; what it does not name is known. */
type Known = Record<'need' | 'targetGroup' | 'municipality' | 'area', boolean>;

/** Looks up what a request names; without any reference data all of it passes for known. */
export async function selectKnown(db: Database, need: string, request: Request): Promise<Known> {
  const { targetGroup = null, municipality = null, area = null } = request;
  const isTopic = (id: string | null) =>
    sql`exists (select from reference_topic_parts where narrower = ${id}::text)`;
  const [row] = await db.execute<Known>(sql`select
    missing or ${isTopic(need)} as need,
    missing or ${targetGroup}::text is null or ${isTopic(targetGroup)} as "targetGroup",
    missing or ${municipality}::text is null or exists (select from reference_areas
      where id = 'area:' || ${municipality}::text and level = 'MUNICIPALITY') as municipality,
    missing or ${area}::text is null or exists (select from reference_area_parts
      where whole = coalesce('area:' || ${municipality}::text, ${area}::text) and part = ${area}::text) as area
    from (select not exists (select from reference_state) as missing) as reference`);
  if (!row) throw new TypeError('What is known is asked in one row.');
  return row;
}
