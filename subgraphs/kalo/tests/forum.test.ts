import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';
import { addSample } from './sample.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addSample(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const ask = (query: string) => network.ask(`{ ${query} }`);
const threads = async (args: string): Promise<string[]> =>
  (await ask(`forumThreads${args} { nodes { id } }`)).forumThreads.nodes.map(({ id }: Data) => id);

describe('the forum', () => {
  it('has its threads, the latest post first, closed ones when asked', async () => {
    expect(await threads('')).toEqual(['thread:new', 'thread:old']);
    expect(await threads('(order: STARTED_DESC)')).toEqual(['thread:new', 'thread:old']);
    expect(await threads('(filter: { includeInactive: true })')).toEqual([
      'thread:new',
      'thread:old',
      'thread:shut',
    ]);
    expect(await threads('(filter: { topics: ["topic:networking"] })')).toEqual(['thread:old']);
    const { forumThread } = await ask(
      'forumThread(id: "thread:shut") { active startedAt latestAt action { kind threads { totalCount } } }',
    );
    expect(forumThread).toEqual({
      active: false,
      startedAt: '2023-01-01T09:00:00.000Z',
      latestAt: '2023-01-01T09:00:00.000Z',
      action: { kind: 'FORUM', threads: { totalCount: 2 } },
    });
  });

  it('shows posts in their order, in their own language, and for whom they were written', async () => {
    const { forumThread } = await network.ask(
      `{ forumThread(id: "thread:old") { latestAt posts { totalCount nodes { id text language author organisation { id } inReplyTo { id author } postedAt } } } }`,
      { languages: ['en'] },
    );
    expect(forumThread.posts.nodes[0]).toEqual({
      id: 'post:1',
      text: 'Ψάχνουμε αποθήκη στο Ίλιον.',
      language: 'el',
      author: 'Μαρία',
      organisation: { id: 'org:one' },
      inReplyTo: null,
      postedAt: '2024-01-01T09:00:00.000Z',
    });
    expect(forumThread.posts.nodes[1]).toMatchObject({ id: 'post:3', language: 'en', author: null });
    expect(forumThread.posts.nodes[1].inReplyTo).toEqual({ id: 'post:1', author: 'Μαρία' });
  });

  it('never shows what a moderator has hidden: no count, no answer, no date, no word leads to it', async () => {
    const { forumThread } = await ask(
      'forumThread(id: "thread:old") { latestAt posts { totalCount nodes { id inReplyTo { id } } } }',
    );
    expect(forumThread.posts.totalCount).toBe(3);
    expect(forumThread.posts.nodes.map(({ id }: Data) => id)).toEqual(['post:1', 'post:3', 'post:4']);
    expect(forumThread.posts.nodes[2].inReplyTo).toBeNull();
    expect(forumThread.latestAt).toBe('2024-01-06T09:00:00.000Z');
    expect(await threads('(filter: { text: "απαραδεκτοι" })')).toEqual([]);
    expect(await threads('(filter: { text: "αποθηκη" })')).toEqual(['thread:old']);
    expect(await threads('(filter: { text: "διαγωνισμος" })')).toEqual(['thread:new']);
  });

  it('pages through posts and is found from a topic', async () => {
    const first = await ask('forumThread(id: "thread:old") { posts(first: 1) { pageInfo { endCursor } } }');
    const after = first.forumThread.posts.pageInfo.endCursor;
    const next = await ask(
      `forumThread(id: "thread:old") { posts(first: 1, after: "${after}") { nodes { id } } }`,
    );
    expect(next.forumThread.posts.nodes).toEqual([{ id: 'post:3' }]);
    const { query, variables } = entities(
      'Topic',
      'kalo { threads { nodes { id } } actionTopics { totalCount } }',
      [{ id: 'topic:funding' }],
    );
    const { _entities } = await network.ask(query, { variables });
    expect(_entities).toEqual([
      { kalo: { threads: { nodes: [{ id: 'thread:new' }] }, actionTopics: { totalCount: 2 } } },
    ]);
  });
});

describe('surveys', () => {
  it('are two of the documents, planned, without questions or results', async () => {
    const { surveys } = await ask(
      'surveys(filter: { statuses: [PLANNED] }) { nodes { id status questions { id } results { count } responses resources { id } action { id } topics { id } targetGroups { id } } }',
    );
    expect(surveys.nodes.map(({ id }: Data) => id).sort()).toEqual([
      'survey:field-kalo',
      'survey:pilot-impact',
    ]);
    for (const survey of surveys.nodes) {
      expect(survey).toMatchObject({ questions: [], results: [], responses: null, resources: [] });
    }
  });

  it('publish figures with their questions, and withhold those of too few', async () => {
    const { survey } = await ask(`survey(id: "survey:toy") { responses period { start end } area { id }
      results { question { ordinal answer } option { text } count mean suppressed } }`);
    expect(survey).toEqual({
      responses: 20,
      period: { start: '2024-01', end: null },
      area: { id: 'area:91860103' },
      results: [
        { question: { ordinal: 1, answer: 'NUMBER' }, option: null, count: 20, mean: 4.5, suppressed: false },
        {
          question: { ordinal: 2, answer: 'ONE' },
          option: { text: 'Ναι' },
          count: 15,
          mean: null,
          suppressed: false,
        },
        {
          question: { ordinal: 2, answer: 'ONE' },
          option: { text: 'Όχι' },
          count: null,
          mean: null,
          suppressed: true,
        },
        {
          question: { ordinal: 2, answer: 'ONE' },
          option: { text: 'Σύντομα' },
          count: null,
          mean: null,
          suppressed: true,
        },
      ],
    });
  });

  it.each([
    ['a count under five', '[{"question": "q2", "option": "no", "count": 4}]', 20],
    ['a withheld count', '[{"question": "q2", "option": "no", "count": 9, "suppressed": true}]', 20],
    ['a withheld mean', '[{"question": "q1", "mean": 4.5, "suppressed": true}]', 20],
    ['answers of a handful', '[]', 4],
  ])('take %s into no table', async (_name, results, responses) => {
    const { connection } = network.database;
    await expect(
      connection`update surveys set results = ${results}::text::jsonb, responses = ${responses} where id = 'survey:toy'`,
    ).rejects.toThrow('surveys_results_are_protected');
  });

  const [yes, no, soon] = ['yes', 'no', 'soon'].map((option) => ({ question: 'q2', option }));
  const withheld = { suppressed: true };
  it.each([
    [
      'the only one withheld',
      [
        { ...yes, count: 10 },
        { ...no, ...withheld },
        { ...soon, count: 5 },
      ],
    ],
    [
      'the only one left out',
      [
        { ...yes, count: 10 },
        { ...soon, count: 7 },
      ],
    ],
    [
      'two of three people',
      [
        { ...yes, count: 17 },
        { ...no, ...withheld },
        { ...soon, ...withheld },
      ],
    ],
  ])('take no results into any table that tell by subtraction %s', async (_name, results) => {
    const { connection } = network.database;
    await expect(
      connection`update surveys set results = ${JSON.stringify(results)}::text::jsonb where id = 'survey:toy'`,
    ).rejects.toThrow('surveys_results_keep_secrets');
  });

  it('take no results of several into any table that tell how few did not choose', async () => {
    const { connection } = network.database;
    const several = [{ question: 'q2', option: 'yes', count: 17 }];
    const keep = connection`select questions, results from surveys where id = 'survey:toy'`;
    const [{ questions, results }] = (await keep) as unknown as [{ questions: object[]; results: object }];
    const asked = questions.map((question) => ({ ...question, answer: 'SEVERAL' }));
    const put = (all: object, rows: object) =>
      connection`update surveys set questions = ${JSON.stringify(all)}::text::jsonb, results = ${JSON.stringify(rows)}::text::jsonb where id = 'survey:toy'`;
    await expect(put(asked, several)).rejects.toThrow('surveys_results_keep_others');
    for (const count of [0, 15, 20]) await put(asked, [{ ...several[0], count }]);
    await put(questions, results);
  });

  it('take results whose sum nobody knows, and those that withhold nothing', async () => {
    const { connection } = network.database;
    const lone = [
      { ...yes, count: 10 },
      { ...no, ...withheld },
      { ...soon, count: 5 },
    ];
    const whole = [
      { ...yes, count: 11 },
      { ...no, count: 0 },
      { ...soon, count: 7 },
    ];
    const keep = connection`select results, responses from surveys where id = 'survey:toy'`;
    const [{ results, responses }] = (await keep) as unknown as [{ results: object; responses: number }];
    for (const [rows, total] of [
      [lone, null],
      [whole, 20],
      [results, responses],
    ] as const)
      await connection`update surveys set results = ${JSON.stringify(rows)}::text::jsonb, responses = ${total} where id = 'survey:toy'`;
  });

  it.each([
    ['words of a question', '{ text: "χωρο" }'],
    ['topic', '{ topics: ["topic:networking"] }'],
    ['a group with narrower ones', '{ targetGroups: ["group:local-authorities"] }'],
    ['municipality', '{ municipalities: ["9186"] }'],
    ['an area around', '{ areas: ["area:EL30"] }'],
    ['status', '{ statuses: [COMPLETED, RUNNING] }'],
    ['a day on which one can answer', '{ open: { from: "2024-03-01", to: "2024-03-01" } }'],
  ])('are found by %s', async (_name, filter) => {
    const { surveys } = await ask(`surveys(filter: ${filter}) { nodes { id } totalCount }`);
    expect(surveys).toEqual({ nodes: [{ id: 'survey:toy' }], totalCount: 1 });
  });
});
