import {
  actorOf,
  attempt,
  type Context,
  type Database,
  lockRecords,
  type Outcome,
  refuse,
  updateRecords,
} from '@koinipoli/kit';
import { eq } from 'drizzle-orm';
import { neededWords, problem, tidied } from '../problem/rules.js';
import { forumPostRecord } from './record.js';
import { forumReports } from './table.js';

/** Takes a post out of sight of all but moderators. */
export function hideForumPost(ctx: Context, id: string, reason: string): Promise<Outcome<string>> {
  const hiddenReason = tidied(reason);
  return attempt(ctx.db, async (tx) => {
    refuse(...neededWords(['reason'], hiddenReason, 1000));
    await movePost(ctx, tx, { id, verb: 'hide', to: { hidden: true, hiddenReason } });
    return id;
  });
}

/** Puts a post where a moderator wants it; what was reported of it is settled by that. */
export async function movePost(
  { viewer }: Context,
  tx: Database,
  { id, verb, to }: { id: string; verb: string; to: { hidden: boolean; hiddenReason: string | null } },
): Promise<void> {
  const found = (await lockRecords(tx, forumPostRecord, [id])).get(id);
  if (!found) refuse(problem('NOT_FOUND', ['id'], 'No post has that id.'));
  if (found?.record['text'] === '')
    refuse(problem('CLOSED', ['id'], 'Its author withdrew it; nothing is left of it.'));
  const actor = await actorOf(tx, { viewer });
  await updateRecords(tx, forumPostRecord, { verb, actor, changes: [{ id, columns: to }] });
  await tx.delete(forumReports).where(eq(forumReports.post, id));
}
