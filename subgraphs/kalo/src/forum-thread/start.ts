import { attempt, type Context, type Database, type Outcome, pseudonymOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { refuse } from '../problem/refuse.js';
import { problem, tidied } from '../problem/rules.js';
import { type ThreadWords, threadProblems } from './rules.js';
import { forumThreads } from './table.js';
import { writePost } from './write.js';

/** Begins a thread with its first post, in the network's forum. */
export function startForumThread(ctx: Context, given: ThreadWords): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const writer = await pseudonymOf(tx, ctx.viewer);
    refuse(...threadProblems(given));
    await refuseUnknownTopics(tx, given.topics);
    const [thread] = await tx
      .insert(forumThreads)
      .values({
        id: sql`'thread:' || gen_random_uuid()`,
        name: tidied(given.name),
        action: sql`(select id from participatory_actions where kind = 'FORUM' order by id limit 1)`,
        topics: [...new Set(given.topics)],
        startedAt: sql`clock_timestamp()`,
        languages: [given.language],
      })
      .returning({ id: forumThreads.id });
    if (!thread) throw new Error('The thread was not inserted.');
    await writePost(ctx, tx, { ...given, thread: thread.id, writer });
    return thread.id;
  });
}

async function refuseUnknownTopics(tx: Database, topics: readonly string[]): Promise<void> {
  const unknown = await tx.execute<{ at: number }>(sql`
    select nr::int - 1 as at from unnest(${sql.param(topics)}::text[]) with ordinality as asked(id, nr)
    where id not in (select narrower from reference_topic_parts) order by nr`);
  refuse(
    ...unknown.map(({ at }) =>
      problem('UNKNOWN_REFERENCE', ['input', 'topics', String(at)], 'Is no topic of the vocabulary.'),
    ),
  );
}
