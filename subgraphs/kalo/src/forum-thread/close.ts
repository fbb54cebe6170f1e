import { attempt, type Context, type Outcome } from '@koinipoli/kit';
import { eq } from 'drizzle-orm';
import { refuse } from '../problem/refuse.js';
import { problem } from '../problem/rules.js';
import { forumThreads } from './table.js';

/** Lets a thread take no more posts; what is in it stays to be read. */
export function closeForumThread(ctx: Context, id: string): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const [found] = await tx
      .select({ active: forumThreads.active })
      .from(forumThreads)
      .where(eq(forumThreads.id, id))
      .for('update');
    if (!found) refuse(problem('NOT_FOUND', ['id'], 'No thread has that id.'));
    if (!found?.active) refuse(problem('CLOSED', ['id'], 'It is closed already.'));
    await tx.update(forumThreads).set({ active: false }).where(eq(forumThreads.id, id));
    return id;
  });
}
