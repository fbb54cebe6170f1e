import type { Role } from '@koinipoli/schema/roles';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';

/** What a network made of a person. */
export interface Membership {
  role: Role;
  organisations: string[];
}

/**
 * What this network itself made of somebody; null: nothing. Asked anew for each request (two look-ups by key): who was
 * approved a moment ago may act at once, and who was removed may not.
 */
export async function membershipOf(db: Database, subject: string): Promise<Membership | null> {
  const [row] = await db.execute<{ role: Role; organisations: string[] }>(sql`
    select members.role, members.organisations from people join members using (pseudonym)
    where people.subject = ${subject}`);
  return row ? { role: row.role, organisations: row.organisations } : null;
}
