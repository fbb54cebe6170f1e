import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostPostsAMinute } from '../src/forum-thread/rules.js';
import { forumOf, somebody } from './forum.js';
import { startNetwork } from './network.js';
import { addSample } from './sample.js';
import { notPlain, viewer } from './viewers.js';

let network: TestNetwork;
let write: ReturnType<typeof forumOf>['write'];
let start: ReturnType<typeof forumOf>['start'];
beforeAll(async () => {
  network = await startNetwork();
  ({ write, start } = forumOf(network));
  await addSample(network);
});
afterAll(() => network[Symbol.asyncDispose]());

describe('writing', () => {
  it('is shown of an organisation or a member, and never of the person', async () => {
    const { forumPost, problems } = await write({
      text: ' Έχουμε χώρο.\r\n',
      organisation: 'org:one',
      inReplyTo: 'post:1',
    });
    expect(problems).toEqual([]);
    expect(forumPost).toEqual({
      id: expect.stringMatching(/^post:/),
      text: 'Έχουμε χώρο.',
      language: 'el',
      author: null,
      organisation: { id: 'org:one' },
      writtenAs: 'member',
      hidden: false,
      inReplyTo: { id: 'post:1' },
      thread: { id: 'thread:old' },
    });
    const rows = await network.database.connection`select * from forum_posts where id = ${forumPost.id}`;
    expect(JSON.stringify(rows)).not.toContain('maria');
    expect(network.sdl).not.toMatch(/\bwriter\b/);
  });

  it('is for members', async () => {
    const query =
      'mutation { writeForumPost(thread: "thread:old", input: { text: "α" }) { problems { code } } }';
    expect(await network.refusals(query)).toEqual(['UNAUTHENTICATED']);
    expect(await network.refusals(query, { viewer: viewer('idp|anyone', 'public') })).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['nothing', { text: ' \n ' }, {}, ['input', 'text'], 'REQUIRED'],
    ['too much', { text: 'α'.repeat(5001) }, {}, ['input', 'text'], 'LIMIT'],
    [
      'in the name of strangers',
      { text: 'α', organisation: 'org:two' },
      {},
      ['input', 'organisation'],
      'NOT_YOURS',
    ],
    ['in a thread that is closed', { text: 'α' }, { thread: 'thread:shut' }, ['thread'], 'CLOSED'],
    ['in no thread', { text: 'α' }, { thread: 'thread:none' }, ['thread'], 'NOT_FOUND'],
    [
      'an answer to a post of another thread',
      { text: 'α', inReplyTo: 'post:1' },
      { thread: 'thread:new' },
      ['input', 'inReplyTo'],
      'UNKNOWN_REFERENCE',
    ],
    [
      'an answer to a hidden post',
      { text: 'α', inReplyTo: 'post:2' },
      {},
      ['input', 'inReplyTo'],
      'UNKNOWN_REFERENCE',
    ],
    [
      'an answer to nothing',
      { text: 'α', inReplyTo: 'post:none' },
      {},
      ['input', 'inReplyTo'],
      'UNKNOWN_REFERENCE',
    ],
  ])('refuses %s', async (_name, input, where, path, code) => {
    expect(await write(input, where)).toEqual({ forumPost: null, problems: [{ path, code }] });
  });

  it.each(notPlain)('takes no %j', async (text) => {
    expect((await write({ text })).problems).toEqual([{ path: ['input', 'text'], code: 'INVALID' }]);
    expect((await start({ name: text, text: 'α' })).problems).toEqual([
      { path: ['input', 'name'], code: 'INVALID' },
    ]);
  });

  it('says once what is said once, and no more than a person can', async () => {
    const who = somebody();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => write({ text: `Νο ${at}` }, { who })),
    );
    expect(answers.filter(({ forumPost }) => forumPost !== null)).toHaveLength(mostPostsAMinute);
    expect(new Set(answers.flatMap(({ problems }) => problems).map(({ code }) => code))).toEqual(
      new Set(['LIMIT']),
    );
    const twice = somebody();
    const same = await Promise.all([1, 2, 3].map(() => write({ text: 'Το ίδιο' }, { who: twice })));
    expect(same.flatMap(({ problems }) => problems).map(({ code }) => code)).toEqual([
      'DUPLICATE',
      'DUPLICATE',
    ]);
    await network.database.connection`delete from forum_posts where text like 'Νο %' or text = 'Το ίδιο'`;
  });

  it('begins a thread with its first post, all or nothing', async () => {
    const { forumThread } = await start({
      name: 'Κοινή αποθήκη',
      topics: ['topic:networking'],
      text: 'Ποιος θέλει;',
      organisation: 'net:one',
    });
    expect(forumThread).toMatchObject({
      name: 'Κοινή αποθήκη',
      active: true,
      topics: [{ id: 'topic:networking' }],
      action: { kind: 'FORUM' },
      posts: { nodes: [{ text: 'Ποιος θέλει;', organisation: { id: 'org:one' } }] },
    });
    const count = async () => (await network.database.connection`select from forum_threads`).length;
    const before = await count();
    for (const [given, path, code] of [
      [{ organisation: 'org:two' }, ['input', 'organisation'], 'NOT_YOURS'],
      [{ topics: ['topic:none'] }, ['input', 'topics', '0'], 'UNKNOWN_REFERENCE'],
      [{ name: 'Δύο\nγραμμές' }, ['input', 'name'], 'INVALID'],
      [{ text: '' }, ['input', 'text'], 'REQUIRED'],
    ] as const)
      expect((await start({ name: 'Άλλο', text: 'α', ...given })).problems).toEqual([{ path, code }]);
    expect(await count()).toBe(before);
  });
});
