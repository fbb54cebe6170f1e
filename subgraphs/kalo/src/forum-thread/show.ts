import { attempt, type Context, type Outcome } from '@koinipoli/kit';
import { movePost } from './hide.js';

/** Lets a post be seen again, or leaves it in sight although it was reported. */
export function showForumPost(ctx: Context, id: string): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    await movePost(ctx, tx, { id, verb: 'show', to: { hidden: false, hiddenReason: null } });
    return id;
  });
}
