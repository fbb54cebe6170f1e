import { randomUUID } from 'node:crypto';
import {
  actsFor,
  attempt,
  type Context,
  type Database,
  insertRecords,
  type Outcome,
  pseudonymOf,
  refuse,
} from '@koinipoli/kit';
import { and, eq, sql } from 'drizzle-orm';
import { problem, tidied } from '../problem/rules.js';
import { forumPostRecord } from './record.js';
import { authorOf, mostPostsAMinute, type PostWords, postProblems } from './rules.js';
import { forumPosts, forumThreads } from './table.js';

/** Adds a post to a thread that is open. */
export function writeForumPost(ctx: Context, thread: string, given: PostWords): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const writer = await pseudonymOf(tx, ctx.viewer);
    refuse(...postProblems(given));
    const [found] = await tx
      .select({ active: forumThreads.active })
      .from(forumThreads)
      .where(eq(forumThreads.id, thread))
      .for('share');
    if (!found) refuse(problem('NOT_FOUND', ['thread'], 'No thread has that id.'));
    if (!found?.active) refuse(problem('CLOSED', ['thread'], 'The thread takes no more posts.'));
    await refuseStrayReply(tx, thread, given);
    return writePost(ctx, tx, { thread, writer, ...given });
  });
}

/** A post of whoever asks, in a thread that is known to be open. Gives its id. */
export async function writePost(
  ctx: Context,
  tx: Database,
  given: PostWords & { thread: string; writer: string },
): Promise<string> {
  const { thread, writer, organisation = null } = given;
  const text = tidied(given.text);
  if (organisation !== null && !(await actsFor(tx, ctx.viewer, organisation)))
    refuse(problem('NOT_YOURS', ['input', 'organisation'], 'You do not act for this organisation.'));
  const postedAt = await refuseFlood(tx, { writer, thread, text });
  const id = `post:${randomUUID()}`;
  const columns = {
    thread,
    text,
    language: given.language,
    organisation,
    postedAt,
    inReplyTo: given.inReplyTo ?? null,
    writer,
    writtenAs: ctx.viewer.role,
    languages: [given.language],
  };
  const actor = authorOf(ctx.viewer);
  await insertRecords(tx, forumPostRecord, { verb: 'create', actor, changes: [{ id, columns }] });
  return id;
}

/** Answering a hidden post would tell that it is there. */
async function refuseStrayReply(tx: Database, thread: string, { inReplyTo }: PostWords): Promise<void> {
  if (inReplyTo == null) return;
  const [answered] = await tx
    .select({ id: forumPosts.id })
    .from(forumPosts)
    .where(and(eq(forumPosts.id, inReplyTo), eq(forumPosts.thread, thread), eq(forumPosts.hidden, false)));
  if (!answered)
    refuse(problem('UNKNOWN_REFERENCE', ['input', 'inReplyTo'], 'Is no post that this thread shows.'));
}

/**
 * Counted safely, however many come at once: the writer's row among the people is held until the end. Gives the time
 * by the clock that counts.
 */
async function refuseFlood(
  tx: Database,
  { writer, thread, text }: Record<'writer' | 'thread' | 'text', string>,
): Promise<string> {
  const [row] = await tx.execute<{ lately: number; repeated: boolean; now: string }>(sql`
    select to_jsonb(clock_timestamp()) as now, count(*)::int as lately, coalesce(bool_or(thread = ${thread} and text = ${text}), false) as repeated
    from forum_posts where writer = ${writer} and posted_at > clock_timestamp() - interval '1 minute'`);
  if (row?.repeated) refuse(problem('DUPLICATE', ['input', 'text'], 'You have just posted this.'));
  if ((row?.lately ?? 0) >= mostPostsAMinute)
    refuse(problem('LIMIT', [], `${mostPostsAMinute} posts a minute are the most; wait a little.`));
  if (!row) throw new Error('The clock gave no time.');
  return row.now;
}
