import { attempt, type Database, type Outcome, Refusal, refuse, type Viewer } from '@koinipoli/kit';
import { eq, sql } from 'drizzle-orm';
import { insertKey, type MadeKey } from './create.js';
import { lockKey } from './queries.js';
import { longestDays, longestGrace, notHeld } from './rules.js';
import { apiKeys } from './table.js';

/** What is rotated, by whom, and how long the old key goes on beside the new one. */
export interface Rotation {
  id: string;
  graceHours: number;
  viewer: Viewer;
}

/**
 * Makes a key that follows another: same label, scopes and organisations, and as long a life. The old one ends after
 * the grace. Whoever rotates learns the new key, so they must hold what it may.
 */
export async function rotateApiKey(
  db: Database,
  { id, graceHours, viewer }: Rotation,
): Promise<Outcome<MadeKey>> {
  return attempt(db, async (tx) => {
    if (!(graceHours >= 0 && graceHours <= longestGrace))
      throw new Refusal({
        path: ['graceHours'],
        code: 'INVALID',
        message: `graceHours: is not from 0 to ${longestGrace}.`,
      });
    const old = await lockKey(tx, id);
    if (!old) throw new Refusal({ path: ['id'], code: 'NOT_FOUND', message: 'id: there is no such key.' });
    if (!old.isGood || old.hasNext)
      throw new Refusal({
        path: ['id'],
        code: 'CLOSED',
        message: old.hasNext ? 'id: the key has a follower already; rotate that.' : 'id: the key has ended.',
      });
    const problems = notHeld(old, viewer).map((each) => ({ ...each, path: ['id'] }));
    refuse(...problems);
    await tx
      .update(apiKeys)
      .set({ expiresAt: sql`least(${apiKeys.expiresAt}, now() + make_interval(hours => ${graceHours}))` })
      .where(eq(apiKeys.id, id));
    return insertKey(tx, { ...old, expiresAt: new Date(Date.now() + lifeOf(old)), rotatedFrom: id }, viewer);
  });
}

/** How long a key was to live, in milliseconds. */
const lifeOf = ({ createdAt, expiresAt }: { createdAt: string; expiresAt: string }): number =>
  Math.min(Date.parse(expiresAt) - Date.parse(createdAt), longestDays * 86_400_000);
