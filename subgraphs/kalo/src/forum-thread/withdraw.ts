import {
  attempt,
  type Context,
  lockRecords,
  type Outcome,
  pseudonymOf,
  refuse,
  updateRecords,
} from '@koinipoli/kit';
import { eq } from 'drizzle-orm';
import { problem } from '../problem/rules.js';
import { forumPostRecord } from './record.js';
import { authorOf } from './rules.js';
import { forumReports } from './table.js';

/** Takes back one's own post: its text is gone for good, answers to it stay. */
export function withdrawForumPost(ctx: Context, id: string): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const writer = await pseudonymOf(tx, ctx.viewer);
    const found = (await lockRecords(tx, forumPostRecord, [id])).get(id)?.record;
    if (found?.['writer'] !== writer) refuse(problem('NOT_YOURS', ['id'], 'No post of yours has that id.'));
    if (found?.['hidden']) refuse(problem('CLOSED', ['id'], 'It is out of sight already.'));
    const changes = [{ id, columns: { text: '', hidden: true } }];
    const actor = authorOf(ctx.viewer);
    await updateRecords(tx, forumPostRecord, { verb: 'withdraw', actor, changes });
    await tx.delete(forumReports).where(eq(forumReports.post, id));
    return id;
  });
}
