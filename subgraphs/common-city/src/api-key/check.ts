import type { Database } from '@koinipoli/kit';
import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { apiKeys } from './table.js';

/** What the gateway is told of a key. */
export type Checked =
  | { subject: string; scopes: string[]; organisations: string[]; expiresAt: string }
  | { reason: 'unknown' | 'expired' | 'revoked' };

/** Looks a key up by its hash, and notes the day on which it is used: once a day, so that it costs no write each time. */
export async function checkApiKey(db: Database, hash: string): Promise<Checked> {
  const [found] = await db
    .select({
      id: apiKeys.id,
      scopes: apiKeys.scopes,
      organisations: apiKeys.organisations,
      expiresAt: apiKeys.expiresAt,
      isOver: sql<boolean>`${apiKeys.expiresAt} <= now()`,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .where(eq(apiKeys.hash, hash));
  if (!found) return { reason: 'unknown' };
  if (found.revokedAt !== null) return { reason: 'revoked' };
  if (found.isOver) return { reason: 'expired' };
  await db
    .update(apiKeys)
    .set({ lastUsedOn: sql`current_date` })
    .where(
      and(
        eq(apiKeys.id, found.id),
        or(isNull(apiKeys.lastUsedOn), ne(apiKeys.lastUsedOn, sql`current_date`)),
      ),
    );
  const { id: subject, scopes, organisations, expiresAt } = found;
  return { subject, scopes, organisations, expiresAt: new Date(expiresAt).toISOString() };
}
