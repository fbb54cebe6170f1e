import type { Viewer } from '@koinipoli/kit';
import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { records } from '../src/db/records.js';
import { makeBodies } from './bodies.js';
import { startNetwork } from './network.js';
import { addSample } from './sample.js';
import { notPlain, viewer } from './viewers.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addSample(network);
  await makeBodies(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const editor = viewer('idp|editor', 'editor');
const one = viewer('idp|one', 'member', 'org:one');
const two = viewer('idp|two', 'member', 'org:two');

const change = async (verb: string, args: string, who: Viewer): Promise<Data> => {
  const kind = verb.replace(/^[a-z]+/, '');
  const field = kind.charAt(0).toLowerCase() + kind.slice(1);
  const answer = await network.ask(
    `mutation { done: ${verb}(${args}) { record: ${field} { id version } problems { path code } } }`,
    { viewer: who },
  );
  return answer.done;
};

describe('members of a body', () => {
  it('correct it, and no other', async () => {
    const args =
      'id: "kalo:one", version: 1, source: OWNER, input: { employees: 5, contact: { phones: ["210 5246000"] } }';
    expect(await change('correctKaloOrganisation', args, two)).toEqual({
      record: null,
      problems: [{ path: ['id'], code: 'NOT_YOURS' }],
    });
    expect((await change('correctKaloOrganisation', args, one)).record).toEqual({
      id: 'kalo:one',
      version: 2,
    });
    expect((await change('correctKaloOrganisation', args, one)).problems).toEqual([
      { path: ['version'], code: 'STALE_VERSION' },
    ]);
    const { kaloOrganisation } = await network.ask(
      '{ kaloOrganisation(id: "kalo:one") { employees contact { phones } revisions { nodes { verb role source changes { field } } } } }',
      { viewer: editor },
    );
    expect(kaloOrganisation).toMatchObject({ employees: 5, contact: { phones: ['+302105246000'] } });
    expect(kaloOrganisation.revisions.nodes).toMatchObject([
      { verb: 'correct', role: 'member', source: 'OWNER' },
    ]);
  });

  it('make no body and close none; an editor does', async () => {
    for (const query of [
      'mutation { createKaloOrganisation(input: { organisation: "org:one", name: { el: "α" } }) { problems { code } } }',
      'mutation { closeKaloOrganisation(id: "kalo:one", version: 2) { problems { code } } }',
    ])
      expect(await network.refusals(query, { viewer: one })).toEqual(['FORBIDDEN']);
    expect((await change('closeKaloOrganisation', 'id: "kalo:one", version: 2', editor)).problems).toEqual(
      [],
    );
    expect(
      (await change('reopenKaloOrganisation', 'id: "kalo:one", version: 3', editor)).record.version,
    ).toBe(4);
  });

  it('make, correct and close the offers of their body, and no others', async () => {
    const input = (organisation: string) =>
      `input: { kind: TRAINING, name: { el: "Μάθημα" }, organisation: "${organisation}" }`;
    expect((await change('createOffer', input('org:buyer'), one)).problems).toEqual([
      { path: ['input', 'organisation'], code: 'NOT_YOURS' },
    ]);
    const { record } = await change('createOffer', input('net:one'), one);
    expect(record.version).toBe(1);
    const target = (version: number) => `id: "${record.id}", version: ${version}`;
    expect(
      (await change('correctOffer', `${target(1)}, input: { organisation: "org:buyer" }`, one)).problems,
    ).toEqual([{ path: ['input', 'organisation'], code: 'NOT_YOURS' }]);
    expect((await change('correctOffer', `${target(1)}, input: { wanted: true }`, one)).record.version).toBe(
      2,
    );
    expect((await change('closeOffer', target(2), two)).problems).toEqual([
      { path: ['id'], code: 'NOT_YOURS' },
    ]);
    expect((await change('closeOffer', target(2), one)).problems).toEqual([]);
    expect((await network.ask(`{ offer(id: "${record.id}") { wanted active } }`)).offer).toEqual({
      wanted: true,
      active: false,
    });
  });

  it('own the partnerships of their body', async () => {
    const args = 'id: "partnership:1", version: 1, input: { since: "2025" }';
    expect((await change('correctPartnership', args, two)).problems).toEqual([
      { path: ['id'], code: 'NOT_YOURS' },
    ]);
    expect((await change('correctPartnership', args, one)).record.version).toBe(2);
  });

  it('count no more women than members', async () => {
    const answer = await change(
      'correctKaloOrganisation',
      'id: "kalo:two", version: 1, input: { members: 3, womenMembers: 4 }',
      two,
    );
    expect(answer.problems).toEqual([{ path: ['input', 'womenMembers'], code: 'INVALID' }]);
  });

  it.each(notPlain)('write no %j', async (text) => {
    const query = `mutation ($name: TextByLanguage) { correctOffer(id: "offer:partner", version: 1, input: { name: $name }) { problems { path code } } }`;
    const { correctOffer } = await network.ask(query, { viewer: two, variables: { name: { el: text } } });
    expect(correctOffer.problems).toEqual([{ path: ['input', 'name', 'el'], code: 'INVALID' }]);
  });
});

describe('editors', () => {
  it('make an action with its topics and sessions, a tool and a survey with questions', async () => {
    const action = await change(
      'createParticipatoryAction',
      'input: { kind: PILOT_WORKSHOPS, name: { el: "Δράση" }, domain: "td:3" }',
      editor,
    );
    expect(action.problems).toEqual([]);
    const topic = await change(
      'createActionTopic',
      `input: { action: "${action.record.id}", name: { el: "Θέμα" } }`,
      editor,
    );
    expect(topic.problems).toEqual([]);
    const session = await change(
      'createActionSession',
      `input: { name: { el: "Συνάντηση" }, action: "${action.record.id}", topic: "${topic.record.id}", status: EXPECTED, heldOn: "2999-01-01", capacity: 1 }`,
      editor,
    );
    expect(session.problems).toEqual([]);
    const questions =
      '[{ id: "q", ordinal: 1, text: { el: "Τι;" }, answer: ONE, weight: 1, options: [{ id: "a", text: { el: "Α" }, score: 2 }] }]';
    for (const [verb, input] of [
      [
        'createAssessmentTool',
        `name: { el: "Εργαλείο" }, selfAssessment: true, maximumScore: 10, questions: ${questions}`,
      ],
      [
        'createSurvey',
        `name: { el: "Έρευνα" }, action: "${action.record.id}", status: RUNNING, questions: ${questions}`,
      ],
    ] as const)
      expect((await change(verb, `input: { ${input} }`, editor)).problems).toEqual([]);
    expect(
      (
        await change(
          'createSurvey',
          `input: { name: { el: "Έρευνα" }, action: "action:none", status: RUNNING }`,
          editor,
        )
      ).problems,
    ).toEqual([{ path: ['input', 'action'], code: 'UNKNOWN_REFERENCE' }]);
  });

  it.each([
    [
      'an option in a question of words',
      '{ id: "q", ordinal: 1, text: { el: "Τι;" }, answer: TEXT, options: [{ id: "a", text: { el: "Α" } }] }',
    ],
    ['a choice of nothing', '{ id: "q", ordinal: 1, text: { el: "Τι;" }, answer: ONE }'],
    [
      'two options of one id',
      '{ id: "q", ordinal: 1, text: { el: "Τι;" }, answer: ONE, options: [{ id: "a", text: { el: "Α" } }, { id: "a", text: { el: "Β" } }] }',
    ],
  ])('ask no question with %s', async (_name, question) => {
    const { problems } = await change(
      'createAssessmentTool',
      `input: { name: { el: "Εργαλείο" }, questions: [${question}] }`,
      editor,
    );
    expect(problems.map(({ code }: Data) => code)).toEqual(['INVALID']);
    expect(problems[0].path.slice(0, 2)).toEqual(['input', 'questions']);
  });

  it('see what has not been verified for long', async () => {
    const { kaloUnverified } = await network.ask(
      '{ kaloUnverified(months: 0, kinds: ["Offer"]) { nodes { id } } }',
      { viewer: editor },
    );
    expect(kaloUnverified.nodes.map(({ id }: Data) => id)).toContain('offer:course');
  });
});

describe('enrolment', () => {
  it('takes as many as there are seats, the others wait', async () => {
    await network.database
      .connection`update action_sessions set status = 'EXPECTED', held_on = '2999-01-01', capacity = 1 where id = 'session:three'`;
    const states: string[] = [];
    for (const name of ['first', 'second']) {
      const { done } = await network.ask(
        `mutation { done: enrolInActionSession(id: "session:three", contact: "${name}@mail.example") { problems { code } } }`,
        { viewer: viewer(`idp|${name}`, 'member') },
      );
      expect(done.problems).toEqual([]);
      const { actionSession } = await network.ask(
        '{ actionSession(id: "session:three") { capacity myEnrolment { state } } }',
        {
          viewer: viewer(`idp|${name}`, 'member'),
        },
      );
      states.push(actionSession.myEnrolment.state);
    }
    expect(new Set(states).size).toBe(2);
  });

  it('is closed where a session was held', async () => {
    await network.database.connection`update action_sessions set capacity = 5 where id = 'session:one'`;
    const { done } = await network.ask(
      'mutation { done: enrolInActionSession(id: "session:one", contact: "x@mail.example") { problems { code } } }',
      { viewer: viewer('idp|late', 'member') },
    );
    expect(done.problems.map(({ code }: Data) => code)).toEqual(['CLOSED']);
  });
});

describe('definitions', () => {
  it('are one for each kind and each name', () => {
    for (const word of ['kind', 'name'] as const)
      expect(new Set(records.map((record) => record[word])).size).toBe(records.length);
  });
});
