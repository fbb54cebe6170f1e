import { attempt, type Context, type Outcome } from '@koinipoli/kit';
import { and, eq } from 'drizzle-orm';
import { refuse } from '../problem/refuse.js';
import { problem } from '../problem/rules.js';
import { hidePost } from './hide.js';
import { forumPosts } from './table.js';

/** Lets a post be seen again, or leaves it in sight although it was reported. */
export function showForumPost(ctx: Context, id: string): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const [withdrawn] = await tx
      .select({ id: forumPosts.id })
      .from(forumPosts)
      .where(and(eq(forumPosts.id, id), eq(forumPosts.text, '')));
    if (withdrawn) refuse(problem('CLOSED', ['id'], 'Its author withdrew it; nothing is left to show.'));
    await hidePost(tx, id, { hidden: false, hiddenReason: null });
    return id;
  });
}
