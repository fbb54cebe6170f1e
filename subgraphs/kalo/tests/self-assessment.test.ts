import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBodies } from './bodies.js';
import { startNetwork } from './network.js';
import { notPlain, viewer } from './viewers.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await makeBodies(network);
  const option = (id: string, score: number) => ({ id, text: { el: id }, score });
  const questions = [
    {
      id: 'q1',
      ordinal: 1,
      text: { el: 'Αποφασίζετε μαζί;' },
      answer: 'ONE',
      options: [option('no', 0), option('yes', 4)],
      weight: 3,
    },
    {
      id: 'q2',
      ordinal: 2,
      text: { el: 'Πού;' },
      answer: 'SEVERAL',
      options: [option('jobs', 1), option('homes', 1)],
      weight: 1,
    },
    { id: 'q3', ordinal: 3, text: { el: 'Γιατί;' }, answer: 'TEXT', options: [], weight: null },
  ];
  await network.database
    .connection`insert into assessment_tools (id, name, self_assessment, method, maximum_score, questions) values
    ('tool:three', '{"el":"Τρεις ερωτήσεις"}', true, 'own', 20, ${JSON.stringify(questions)}::text::jsonb)`;
});
afterAll(() => network[Symbol.asyncDispose]());

const one = viewer('idp|one', 'member', 'org:one');
const good = [
  { question: 'q1', options: ['yes'] },
  { question: 'q2', options: ['homes'] },
  { question: 'q3', text: 'Έτσι.' },
];

const assess = async (given: object, who = one): Promise<Data> =>
  (
    await network.ask(
      `mutation ($tool: ID!, $organisation: ID!, $answers: [QuestionAnswerInput!]!, $period: PeriodInput) {
        assessImpact(tool: $tool, organisation: $organisation, answers: $answers, period: $period) {
          impactAssessment { id name selfAssessed score method organisation { id } tool { id } period { start end } answers { question options number text } }
          problems { path code } } }`,
      { variables: { tool: 'tool:three', organisation: 'org:one', answers: good, ...given }, viewer: who },
    )
  ).assessImpact;

describe('a self-assessment', () => {
  it("is scored by the tool's rule and public, its answers are for the body alone", async () => {
    const { impactAssessment, problems } = await assess({
      organisation: 'net:one',
      period: { start: '2026-01', end: '2026-06' },
    });
    expect(problems).toEqual([]);
    const answers = [
      { question: 'q1', options: ['yes'], number: null, text: null },
      { question: 'q2', options: ['homes'], number: null, text: null },
      { question: 'q3', options: null, number: null, text: 'Έτσι.' },
    ];
    // (3 × 4/4 + 1 × 1/2) / 4 × 20
    expect(impactAssessment).toEqual({
      id: expect.stringMatching(/^assessment:/),
      name: 'Τρεις ερωτήσεις',
      selfAssessed: true,
      score: 17.5,
      method: 'own',
      organisation: { id: 'org:one' },
      tool: { id: 'tool:three' },
      period: { start: '2026-01', end: '2026-06' },
      answers,
    });
    const query = (part: string) => `{ impactAssessment(id: "${impactAssessment.id}") { ${part} } }`;
    expect((await network.ask(query('score'))).impactAssessment).toEqual({ score: 17.5 });
    for (const other of [viewer('idp|two', 'member', 'org:two'), viewer('idp|steward', 'steward')])
      expect(
        (await network.ask(query('answers { question }'), { viewer: other })).impactAssessment.answers,
      ).toBeNull();
    expect(await network.refusals(query('answers { question }'))).toEqual(['UNAUTHENTICATED']);
    const { _entities } = await network.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { kalo { body { impactAssessments { nodes { id } } } } } } }',
      { variables: { of: [{ __typename: 'Organisation', id: 'org:one' }] } },
    );
    expect(_entities[0].kalo.body.impactAssessments.nodes).toContainEqual({ id: impactAssessment.id });
  });

  it.each<[string, object, string[], string]>([
    ['of strangers', { organisation: 'org:two' }, ['organisation'], 'NOT_YOURS'],
    ['of nobody', { organisation: 'org:nobody' }, ['organisation'], 'NOT_FOUND'],
    ['by no tool', { tool: 'tool:none' }, ['tool'], 'NOT_FOUND'],
    ['by a tool for assessors', { tool: 'tool:sroi', answers: [] }, ['tool'], 'INVALID'],
    ['that leaves a scored question out', { answers: good.slice(1) }, ['answers'], 'REQUIRED'],
    [
      'with an option of another question',
      { answers: [{ question: 'q1', options: ['homes'] }, ...good.slice(1)] },
      ['answers', '0', 'options', '0'],
      'UNKNOWN_REFERENCE',
    ],
    [
      'of a time that ends before it begins',
      { period: { start: '2026', end: '2025' } },
      ['period', 'end'],
      'INVALID',
    ],
    ...notPlain.map((text): [string, object, string[], string] => [
      `with ${text}`,
      { answers: [...good.slice(0, 2), { question: 'q3', text }] },
      ['answers', '2', 'text'],
      'INVALID',
    ]),
  ])('is refused %s', async (_name, given, path, code) => {
    expect(await assess(given)).toEqual({ impactAssessment: null, problems: [{ path, code }] });
  });

  it('is for members', async () => {
    const query =
      'mutation { assessImpact(tool: "tool:three", organisation: "org:one", answers: []) { problems { code } } }';
    expect(await network.refusals(query, { viewer: viewer('idp|x', 'public', 'org:one') })).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('shows answers of many in one statement', async () => {
    const statements = await network.statements('{ impactAssessments { nodes { answers { question } } } }', {
      viewer: one,
    });
    expect(statements).toHaveLength(2);
  });
});
