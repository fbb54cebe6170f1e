import {
  actorOf,
  attempt,
  type Context,
  lockRecords,
  type Outcome,
  refuse,
  updateRecords,
} from '@koinipoli/kit';
import { problem } from '../problem/rules.js';
import { forumThreadRecord } from './record.js';

/** Lets a thread take no more posts; what is in it stays to be read. */
export function closeForumThread(ctx: Context, id: string): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const found = (await lockRecords(tx, forumThreadRecord, [id])).get(id);
    if (!found) refuse(problem('NOT_FOUND', ['id'], 'No thread has that id.'));
    const actor = await actorOf(tx, { viewer: ctx.viewer });
    const changes = [{ id, columns: { active: false } }];
    const [closed] = await updateRecords(tx, forumThreadRecord, { verb: 'close', actor, changes });
    if (!closed) refuse(problem('CLOSED', ['id'], 'It is closed already.'));
    return id;
  });
}
