import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';
import { addSurvey } from './surveys.js';
import { notPlain, viewer } from './viewers.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const moderator = viewer('idp|moderator', 'moderator');
let people = 0;
const somebody = () => viewer(`idp|citizen-${++people}`, 'public');

const answer = async (
  survey: string,
  answers: object[],
  { anonymous = true, who = somebody() } = {},
): Promise<Data> =>
  (
    await network.ask(
      `mutation ($survey: ID!, $answers: [QuestionAnswerInput!]!, $anonymous: Boolean!) {
        answerSurvey(survey: $survey, answers: $answers, anonymous: $anonymous) { survey { id } problems { path code } } }`,
      { variables: { survey, answers, anonymous }, viewer: who },
    )
  ).answerSurvey;

const publish = async (survey: string): Promise<Data> =>
  (
    await network.ask(
      `mutation { publishSurveyResults(survey: "${survey}") { survey { status responses
        results { question { id } option { id } count mean suppressed } } problems { path code } } }`,
      { viewer: moderator },
    )
  ).publishSurveyResults;

/** Lets a survey's period be over since yesterday. */
const end = (survey: string) =>
  network.database
    .connection`update surveys set period = jsonb_build_object('end', (now() - interval '2 days')::date) where id = ${survey}`;

describe('an answer', () => {
  beforeAll(() => addSurvey(network, 'survey:asked'));

  it('is taken once a person, whether anonymous or not', async () => {
    for (const anonymous of [true, false]) {
      const who = somebody();
      const given = [{ question: 'one', options: ['a'] }];
      expect(await answer('survey:asked', given, { anonymous, who })).toEqual({
        survey: { id: 'survey:asked' },
        problems: [],
      });
      for (const again of [true, false])
        expect((await answer('survey:asked', given, { anonymous: again, who })).problems).toEqual([
          { path: ['survey'], code: 'DUPLICATE' },
        ]);
    }
    expect(
      await network.refusals(
        'mutation { answerSurvey(survey: "survey:asked", answers: []) { problems { code } } }',
      ),
    ).toEqual(['UNAUTHENTICATED']);
  });

  it.each<[string, object[], string[], string]>([
    ['nothing', [], ['answers'], 'REQUIRED'],
    [
      'a question that is not asked',
      [{ question: 'five', number: 1 }],
      ['answers', '0', 'question'],
      'UNKNOWN_REFERENCE',
    ],
    [
      'an option of another question',
      [{ question: 'one', options: ['x'] }],
      ['answers', '0', 'options', '0'],
      'UNKNOWN_REFERENCE',
    ],
    [
      'two options where one is asked for',
      [{ question: 'one', options: ['a', 'b'] }],
      ['answers', '0', 'options'],
      'INVALID',
    ],
    ['none where one is due', [{ question: 'one', options: [] }], ['answers', '0', 'options'], 'INVALID'],
    [
      'an option twice',
      [{ question: 'several', options: ['x', 'x'] }],
      ['answers', '0', 'options'],
      'DUPLICATE',
    ],
    [
      'a question twice',
      [
        { question: 'number', number: 1 },
        { question: 'number', number: 2 },
      ],
      ['answers', '1', 'question'],
      'DUPLICATE',
    ],
    ['words for a number', [{ question: 'number', text: '1' }], ['answers', '0', 'text'], 'INVALID'],
    ['a number beyond all', [{ question: 'number', number: 1e300 }], ['answers', '0', 'number'], 'INVALID'],
    ['a question without an answer', [{ question: 'text' }], ['answers', '0', 'text'], 'REQUIRED'],
    ['blanks for words', [{ question: 'text', text: ' ' }], ['answers', '0', 'text'], 'REQUIRED'],
    ['words without end', [{ question: 'text', text: 'α'.repeat(2001) }], ['answers', '0', 'text'], 'LIMIT'],
    ...notPlain.map(
      (text) =>
        [`markup ${text}`, [{ question: 'text', text }], ['answers', '0', 'text'], 'INVALID'] as [
          string,
          object[],
          string[],
          string,
        ],
    ),
  ])('is refused with %s, and nothing is kept', async (_name, given, path, code) => {
    const who = somebody();
    expect(await answer('survey:asked', [...given], { who })).toEqual({
      survey: null,
      problems: [{ path, code }],
    });
    const known = await network.database.connection`
      select from survey_participants join people on pseudonym = person where subject = ${who.subject}`;
    expect(known).toHaveLength(0);
  });

  it.each([
    ['planned', { status: 'PLANNED' }],
    ['completed', { status: 'COMPLETED' }],
    ['over', { period: { start: '2024-01', end: '2024-12' } }],
    ['to come', { period: { start: '2999' } }],
  ])('to a survey that is %s is refused', async (name, how) => {
    await addSurvey(network, `survey:${name}`, how);
    expect((await answer(`survey:${name}`, [{ question: 'one', options: ['a'] }])).problems).toEqual([
      { path: ['survey'], code: 'CLOSED' },
    ]);
  });

  it('anonymous, is no row, has no time, and nothing in the database joins it to whoever gave it', async () => {
    await addSurvey(network, 'survey:secret');
    const words = ['γάμμα', 'άλφα', 'βήτα'];
    for (const [at, text] of words.entries())
      await answer('survey:secret', [
        { question: 'one', options: [['a', 'b', 'c'][at]] },
        { question: 'text', text },
      ]);
    const { connection } = network.database;
    expect(await connection`select from survey_answers where survey = 'survey:secret'`).toHaveLength(0);
    const sums =
      await connection`select xmin::text as made, * from survey_tallies where survey = 'survey:secret'`;
    // All sums are of the last transaction, so that none of them tells which of the three it was.
    expect(new Set(sums.map(({ made }) => made)).size).toBe(1);
    expect(sums.find(({ question }) => question === 'text')?.['texts']).toEqual(['άλφα', 'βήτα', 'γάμμα']);
    expect(sums.flatMap((row) => Object.values(row)).filter((value) => value instanceof Date)).toEqual([]);
    const columns = await connection`
      select column_name from information_schema.columns where table_name in ('survey_tallies', 'survey_participants')`;
    expect(columns.map((row) => row['column_name']).sort()).toEqual([
      'option',
      'people',
      'person',
      'question',
      'survey',
      'survey',
      'texts',
      'total',
    ]);
  });

  it('is counted once each, however many come at a time', async () => {
    await addSurvey(network, 'survey:crowd');
    await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        answer('survey:crowd', [{ question: 'number', number: at }], { anonymous: at % 4 !== 0 }),
      ),
    );
    const [row] = await network.database
      .connection`select survey_responses('survey:crowd') as people, survey_results('survey:crowd') as results`;
    expect(row?.['people']).toBe(40);
    expect(row?.['results']).toContainEqual({ question: 'number', count: 40, mean: 19.5 });
  });
});

describe('results', () => {
  it('are counts and means, without what tells of a few, and without words', async () => {
    await addSurvey(network, 'survey:done', { period: { start: '2024', end: '2999' } });
    for (let at = 0; at < 20; at++)
      await answer(
        'survey:done',
        [
          { question: 'one', options: [at < 12 ? 'a' : at < 18 ? 'b' : 'c'] },
          { question: 'several', options: at < 18 ? ['x', ...(at < 10 ? ['y'] : [])] : [] },
          ...(at < 15 ? [{ question: 'number', number: at / 2 }] : []),
          ...(at < 3 ? [{ question: 'text', text: `Μυστικό ${at}` }] : []),
        ],
        { anonymous: at % 2 === 0 },
      );
    expect((await publish('survey:done')).problems).toEqual([{ path: ['survey'], code: 'INVALID' }]);
    await end('survey:done');
    const { survey, problems } = await publish('survey:done');
    expect(problems).toEqual([]);
    const [shown, withheld] = [
      { mean: null, suppressed: false },
      { count: null, mean: null, suppressed: true },
    ];
    expect(survey).toEqual({
      status: 'COMPLETED',
      responses: 20,
      results: [
        { question: { id: 'one' }, option: { id: 'a' }, ...shown, count: 12 },
        // Two chose c; without b, twelve from twenty would tell it.
        { question: { id: 'one' }, option: { id: 'b' }, ...withheld },
        { question: { id: 'one' }, option: { id: 'c' }, ...withheld },
        // Eighteen of twenty chose x: two did not.
        { question: { id: 'several' }, option: { id: 'x' }, ...withheld },
        { question: { id: 'several' }, option: { id: 'y' }, ...shown, count: 10 },
        { question: { id: 'number' }, option: null, count: 15, mean: 3.5, suppressed: false },
        { question: { id: 'text' }, option: null, ...withheld },
      ],
    });
    expect(JSON.stringify(survey)).not.toContain('Μυστικό');
  });

  it('are published once, and then nobody knows any more who answered', async () => {
    expect((await publish('survey:done')).problems).toEqual([{ path: ['survey'], code: 'DUPLICATE' }]);
    const left = await network.database
      .connection`select from survey_participants where survey = 'survey:done'`;
    expect(left).toHaveLength(0);
    expect((await answer('survey:done', [{ question: 'one', options: ['a'] }])).problems).toEqual([
      { path: ['survey'], code: 'CLOSED' },
    ]);
  });

  it('of a handful are never published', async () => {
    await addSurvey(network, 'survey:few');
    for (let at = 0; at < 4; at++) await answer('survey:few', [{ question: 'one', options: ['a'] }]);
    expect((await publish('survey:few')).problems).toEqual([{ path: ['survey'], code: 'LIMIT' }]);
    expect((await publish('survey:none')).problems).toEqual([{ path: ['survey'], code: 'NOT_FOUND' }]);
    const [{ status } = { status: '' }] = await network.database
      .connection`select status from surveys where id = 'survey:few'`;
    expect(status).toBe('RUNNING');
  });

  it('are for moderators to publish', async () => {
    const query = 'mutation { publishSurveyResults(survey: "survey:few") { problems { code } } }';
    expect(await network.refusals(query, { viewer: viewer('idp|editor', 'editor') })).toEqual(['FORBIDDEN']);
  });
});
