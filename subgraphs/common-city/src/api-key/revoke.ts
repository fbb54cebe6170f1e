import { attempt, type Database, type Outcome, Refusal } from '@koinipoli/kit';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { MadeKey } from './create.js';
import { selectKey } from './queries.js';
import { apiKeys } from './table.js';

/** Ends a key now; one that was revoked before stays as it was. */
export async function revokeApiKey(db: Database, id: string): Promise<Outcome<MadeKey>> {
  return attempt(db, async (tx) => {
    await tx
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)));
    const apiKey = await selectKey(tx, id);
    if (!apiKey) throw new Refusal({ path: ['id'], code: 'NOT_FOUND', message: 'id: there is no such key.' });
    return { apiKey, secret: null };
  });
}
