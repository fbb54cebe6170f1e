import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumOf, maria, moderator, nikos, somebody } from './forum.js';
import { startNetwork } from './network.js';
import { addSample } from './sample.js';
import { viewer } from './viewers.js';

let network: TestNetwork;
let write: ReturnType<typeof forumOf>['write'];
let start: ReturnType<typeof forumOf>['start'];
let change: ReturnType<typeof forumOf>['change'];
beforeAll(async () => {
  network = await startNetwork();
  ({ write, start, change } = forumOf(network));
  await addSample(network);
});
afterAll(() => network[Symbol.asyncDispose]());

describe('moderators', () => {
  it('hide a post from all below them, read it themselves, and show it again', async () => {
    const { forumPost: post } = await write({ text: 'Κρυφό νόημα' }, { who: nikos });
    const { forumPost: reply } = await write({ text: 'Απάντηση', inReplyTo: post.id });
    expect((await change('hideForumPost', `id: "${post.id}", reason: "Προσβάλλει."`)).forumPost).toEqual({
      id: post.id,
      text: 'Κρυφό νόημα',
      hidden: true,
    });
    const everything = `{ forumPost(id: "${post.id}") { text } answer: forumPost(id: "${reply.id}") { inReplyTo { text } }
      forumThread(id: "thread:old") { posts(first: 100) { nodes { text } } } forumThreads(filter: { text: "κρυφο" }) { nodes { id } } }`;
    for (const role of ['public', 'member', 'editor'] as const) {
      const seen = await network.ask(everything, { viewer: viewer('idp|reader', role) });
      expect(JSON.stringify(seen)).not.toContain('νόημα');
      expect(seen).toMatchObject({
        forumPost: null,
        answer: { inReplyTo: null },
        forumThreads: { nodes: [] },
      });
      expect(
        await network.refusals('{ forumThread(id: "thread:old") { allPosts { nodes { text } } } }', {
          viewer: viewer('idp|reader', role),
        }),
      ).toEqual(['FORBIDDEN']);
    }
    const { forumPost, forumThread } = await network.ask(
      `{ forumPost(id: "${post.id}") { text hidden hiddenReason } forumThread(id: "thread:old") { allPosts(first: 100) { nodes { id text } } } }`,
      { viewer: moderator },
    );
    expect(forumPost).toEqual({ text: 'Κρυφό νόημα', hidden: true, hiddenReason: 'Προσβάλλει.' });
    expect(forumThread.allPosts.nodes).toContainEqual({ id: post.id, text: 'Κρυφό νόημα' });
    expect((await change('showForumPost', `id: "${post.id}"`)).forumPost.hidden).toBe(false);
    expect((await network.ask(`{ forumPost(id: "${post.id}") { text } }`)).forumPost).toEqual({
      text: 'Κρυφό νόημα',
    });
  });

  it('hide and show in one request, and see each as it then is', async () => {
    const answer = await network.ask(
      `mutation { one: hideForumPost(id: "post:3", reason: "α") { forumPost { hidden } } two: showForumPost(id: "post:3") { forumPost { hidden } } }`,
      { viewer: moderator },
    );
    expect(answer).toEqual({ one: { forumPost: { hidden: true } }, two: { forumPost: { hidden: false } } });
  });

  it('find what people reported, and settle it', async () => {
    for (const [who, reason] of [
      [maria, 'SPAM'],
      [nikos, 'ABUSE'],
      [somebody(), 'ABUSE'],
    ] as const)
      expect((await change('reportForumPost', `id: "post:4", reason: ${reason}`, who)).problems).toEqual([]);
    expect((await change('reportForumPost', 'id: "post:4", reason: SPAM', maria)).problems).toEqual([
      { path: ['id'], code: 'DUPLICATE' },
    ]);
    expect((await change('reportForumPost', 'id: "post:2", reason: SPAM', maria)).problems).toEqual([
      { path: ['id'], code: 'NOT_FOUND' },
    ]);
    const queue = '{ reportedForumPosts { nodes { id reports { reason people } } } }';
    expect((await network.ask(queue, { viewer: moderator })).reportedForumPosts.nodes).toEqual([
      {
        id: 'post:4',
        reports: [
          { reason: 'ABUSE', people: 2 },
          { reason: 'SPAM', people: 1 },
        ],
      },
    ]);
    expect(await network.refusals(queue, { viewer: maria })).toEqual(['FORBIDDEN']);
    await change('showForumPost', 'id: "post:4"');
    expect((await network.ask(queue, { viewer: moderator })).reportedForumPosts.nodes).toEqual([]);
  });

  it('read reports of many posts in one statement', async () => {
    const statements = await network.statements(
      '{ forumThread(id: "thread:old") { allPosts { nodes { reports { people } hiddenReason } } } }',
      { viewer: moderator },
    );
    expect(statements).toHaveLength(4);
  });

  it('close a thread, once', async () => {
    const { forumThread } = await start({ name: 'Σύντομο', text: 'α' });
    expect((await change('closeForumThread', `id: "${forumThread.id}"`)).forumThread.active).toBe(false);
    expect((await change('closeForumThread', `id: "${forumThread.id}"`)).problems).toEqual([
      { path: ['id'], code: 'CLOSED' },
    ]);
    expect((await write({ text: 'α' }, { thread: forumThread.id })).problems).toEqual([
      { path: ['thread'], code: 'CLOSED' },
    ]);
  });
});

describe('withdrawing', () => {
  it('takes back the own text for good, also from moderators', async () => {
    const { forumPost: post } = await write({ text: 'Το μετανιώνω' }, { who: nikos });
    expect((await change('withdrawForumPost', `id: "${post.id}"`, maria)).problems).toEqual([
      { path: ['id'], code: 'NOT_YOURS' },
    ]);
    expect(await change('withdrawForumPost', `id: "${post.id}"`, nikos)).toEqual({
      forumPost: null,
      problems: [],
    });
    const { forumPost } = await network.ask(`{ forumPost(id: "${post.id}") { text hidden } }`, {
      viewer: moderator,
    });
    expect(forumPost).toEqual({ text: '', hidden: true });
    expect((await change('showForumPost', `id: "${post.id}"`)).problems).toEqual([
      { path: ['id'], code: 'CLOSED' },
    ]);
  });
});
