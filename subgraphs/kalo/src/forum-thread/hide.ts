import { attempt, type Context, type Database, type Outcome } from '@koinipoli/kit';
import { eq } from 'drizzle-orm';
import { refuse } from '../problem/refuse.js';
import { neededWords, problem, tidied } from '../problem/rules.js';
import { forumPosts, forumReports } from './table.js';

/** Takes a post out of sight of all but moderators. */
export function hideForumPost(ctx: Context, id: string, reason: string): Promise<Outcome<string>> {
  const hiddenReason = tidied(reason);
  return attempt(ctx.db, async (tx) => {
    refuse(...neededWords(['reason'], hiddenReason, 1000));
    await hidePost(tx, id, { hidden: true, hiddenReason });
    return id;
  });
}

/** Puts a post where a moderator wants it; what was reported of it is settled by that. */
export async function hidePost(
  tx: Database,
  id: string,
  to: { hidden: boolean; hiddenReason: string | null },
): Promise<void> {
  const [found] = await tx
    .select({ hidden: forumPosts.hidden, reason: forumPosts.hiddenReason })
    .from(forumPosts)
    .where(eq(forumPosts.id, id))
    .for('update');
  if (!found) refuse(problem('NOT_FOUND', ['id'], 'No post has that id.'));
  await tx.update(forumPosts).set(to).where(eq(forumPosts.id, id));
  await tx.delete(forumReports).where(eq(forumReports.post, id));
}
