import { erasePerson, installFeed } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documents } from '../src/db/documents.js';
import { personal } from '../src/db/personal.js';
import { forumOf, somebody } from './forum.js';
import { startNetwork } from './network.js';
import { addSample } from './sample.js';

let network: TestNetwork;
let forum: ReturnType<typeof forumOf>;
beforeAll(async () => {
  network = await startNetwork();
  await addSample(network);
  await installFeed(network.database.url, { documents });
  forum = forumOf(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const words = 'Ζητούμε χώρο για το εργαστήρι';

async function began(who: ReturnType<typeof somebody>) {
  const { forumThread, problems } = await forum.start({ name: 'Χώρος', text: words, topics: [] }, who);
  expect(problems).toEqual([]);
  return { id: forumThread.id as string, post: forumThread.posts.nodes[0].id as string };
}

/** Whether the feed tells what the thread began with. */
async function isTold(id: string): Promise<boolean> {
  const [row] = await network.database
    .connection`select document::text as told from feed_documents where id = ${id}`;
  return String(row?.['told']).includes(words);
}

it('tells what a thread began with until a moderator hides it, and again when it is shown', async () => {
  const { id, post } = await began(somebody());
  expect(await isTold(id)).toBe(true);
  await forum.change('hideForumPost', `id: "${post}", reason: "Προσβάλλει."`);
  expect(await isTold(id)).toBe(false);
  await forum.change('showForumPost', `id: "${post}"`);
  expect(await isTold(id)).toBe(true);
});

it('tells it no more when its author withdraws it, or is erased', async () => {
  const [one, other] = [somebody(), somebody()];
  const withdrawn = await began(one);
  await forum.change('withdrawForumPost', `id: "${withdrawn.post}"`, one);
  expect(await isTold(withdrawn.id)).toBe(false);

  const erased = await began(other);
  expect(await isTold(erased.id)).toBe(true);
  await erasePerson(network.database.db, personal, other.subject ?? '');
  expect(await isTold(erased.id)).toBe(false);
  const [rows] = await network.database.connection`
    select count(*)::int as count from feed_documents where document::text like ${`%${words}%`} and id = any(${[withdrawn.id, erased.id]})`;
  expect(rows).toEqual({ count: 0 });
});

it('erases also what many wrote, so that it is only noted, before the command ends', async () => {
  const who = somebody();
  const { id, post } = await began(who);
  // Far more posts than are dealt with in the transaction itself.
  await network.database.connection`
    insert into forum_posts (id, thread, text, language, posted_at, writer)
    select 'post:many-' || nr, ${id}, 'Απάντηση', 'el', now() + nr * interval '1 second', writer
    from forum_posts, generate_series(1, 150) as nr where forum_posts.id = ${post}`;
  await erasePerson(network.database.db, personal, who.subject ?? '');
  expect(await isTold(id)).toBe(false);
  const [pending] = await network.database.connection`select count(*)::int as count from feed_pending`;
  expect(pending).toEqual({ count: 0 });
});
