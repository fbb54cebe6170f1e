import { attempt, type Context, type Outcome, pseudonymOf, refuse } from '@koinipoli/kit';
import { and, eq } from 'drizzle-orm';
import { problem } from '../problem/rules.js';
import { forumPosts, forumReports } from './table.js';
import type { ReportReason } from './type.js';

/** Tells moderators to look at a post; once a person, until one has looked. */
export function reportForumPost(ctx: Context, post: string, reason: ReportReason): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const reporter = await pseudonymOf(tx, ctx.viewer);
    const [found] = await tx
      .select({ id: forumPosts.id })
      .from(forumPosts)
      .where(and(eq(forumPosts.id, post), eq(forumPosts.hidden, false)))
      .for('share');
    if (!found) refuse(problem('NOT_FOUND', ['id'], 'No post has that id.'));
    const [made] = await tx
      .insert(forumReports)
      .values({ post, reporter, reason })
      .onConflictDoNothing()
      .returning({ post: forumReports.post });
    if (!made) refuse(problem('DUPLICATE', ['id'], 'You have reported it already.'));
    return post;
  });
}
