import { attempt, type Context, type Outcome, pseudonymOf } from '@koinipoli/kit';
import { and, eq } from 'drizzle-orm';
import { refuse } from '../problem/refuse.js';
import { problem } from '../problem/rules.js';
import { forumPosts, forumReports } from './table.js';

/** Takes back one's own post: its text is gone for good, answers to it stay. */
export function withdrawForumPost(ctx: Context, id: string): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const writer = await pseudonymOf(tx, ctx.viewer);
    const own = and(eq(forumPosts.id, id), eq(forumPosts.writer, writer));
    const [found] = await tx.select({ hidden: forumPosts.hidden }).from(forumPosts).where(own).for('update');
    if (!found) refuse(problem('NOT_YOURS', ['id'], 'No post of yours has that id.'));
    if (found?.hidden) refuse(problem('CLOSED', ['id'], 'It is out of sight already.'));
    await tx.update(forumPosts).set({ text: '', hidden: true, hiddenReason: null }).where(own);
    await tx.delete(forumReports).where(eq(forumReports.post, id));
    return id;
  });
}
