import type { Database } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { candidatesFor } from '../db/candidates.js';
import type { Candidate, Request } from './rules.js';

/** The running services on a need or a narrower one, by name, with what a verdict on them needs; in one statement. */
export async function selectCandidates(db: Database, need: string, request: Request): Promise<Candidate[]> {
  return db.execute<Candidate & Record<string, unknown>>(candidatesFor(need, request));
}

/** Whether the reference data have a topic. */
export async function isTopic(db: Database, id: string): Promise<boolean> {
  const [row] = await db.execute<{ known: boolean }>(
    sql`select exists (select from reference_topic_parts where narrower = ${id}) as known`,
  );
  return row?.known ?? false;
}
