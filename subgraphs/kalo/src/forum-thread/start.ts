import { randomUUID } from 'node:crypto';
import {
  attempt,
  type Context,
  type Database,
  insertRecords,
  type Outcome,
  pseudonymOf,
  refuse,
} from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { problem, tidied } from '../problem/rules.js';
import { forumThreadRecord } from './record.js';
import { authorOf, type ThreadWords, threadProblems } from './rules.js';
import { writePost } from './write.js';

/** Begins a thread with its first post, in the network's forum. */
export function startForumThread(ctx: Context, given: ThreadWords): Promise<Outcome<string>> {
  return attempt(ctx.db, async (tx) => {
    const writer = await pseudonymOf(tx, ctx.viewer);
    refuse(...threadProblems(given));
    await refuseUnknownTopics(tx, given.topics);
    const id = `thread:${randomUUID()}`;
    const columns = {
      ...(await forumNow(tx)),
      name: tidied(given.name),
      topics: [...new Set(given.topics)],
      languages: [given.language],
    };
    const actor = authorOf(ctx.viewer);
    await insertRecords(tx, forumThreadRecord, { verb: 'create', actor, changes: [{ id, columns }] });
    await writePost(ctx, tx, { ...given, thread: id, writer });
    return id;
  });
}

/** The network's forum, and the time by the clock of the database. */
async function forumNow(tx: Database): Promise<{ action: string; startedAt: string }> {
  const [forum] = await tx.execute<{ action: string; startedAt: string }>(sql`
    select id as action, to_jsonb(clock_timestamp()) as "startedAt" from participatory_actions
    where kind = 'FORUM' order by id limit 1`);
  if (!forum) throw new Error('The network has no forum.');
  return forum;
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
