import { sql } from 'drizzle-orm';
import type { Viewer } from '../access/viewer.js';
import type { Database } from '../database/open.js';
import { HubError } from '../hub-error.js';

/**
 * The name under which a network's tables know whoever asks, made at the first write. Throws UNAUTHENTICATED for
 * somebody who did not sign in.
 */
export async function pseudonymOf(tx: Database, { subject }: Viewer): Promise<string> {
  if (subject === null) throw new HubError('UNAUTHENTICATED', 'Sign in first.');
  const [row] = await tx.execute<{ pseudonym: string }>(sql`
    insert into people (subject) values (${subject})
    on conflict (subject) do update set subject = excluded.subject returning pseudonym`);
  if (!row) throw new Error('people returned no pseudonym.');
  return row.pseudonym;
}

/** The same for reading: null where the person never wrote anything here, or nobody signed in. */
export async function knownPseudonym(db: Database, { subject }: Viewer): Promise<string | null> {
  if (subject === null) return null;
  const [row] = await db.execute<{ pseudonym: string }>(
    sql`select pseudonym from people where subject = ${subject}`,
  );
  return row?.pseudonym ?? null;
}
