import { erasePerson, kitPersonal, type Viewer } from '@koinipoli/kit';
import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personal } from '../src/db/personal.js';
import { makeBodies } from './bodies.js';
import { forumOf, moderator, somebody } from './forum.js';
import { startNetwork } from './network.js';
import { addSample } from './sample.js';
import { addSurvey, questions } from './surveys.js';
import { viewer } from './viewers.js';

let network: TestNetwork;
let forum: ReturnType<typeof forumOf>;
beforeAll(async () => {
  network = await startNetwork();
  forum = forumOf(network);
  await addSample(network);
  await makeBodies(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const editor = viewer('idp|editor', 'editor');

const mutate = async (call: string, variables: object, who: Viewer): Promise<Data> => {
  const types = {
    questions: '[QuestionInput!]',
    answers: '[QuestionAnswerInput!]!',
  };
  const declared = Object.keys(variables).map((name) => `$${name}: ${types[name as keyof typeof types]}`);
  const head = declared.length > 0 ? `mutation (${declared.join(', ')})` : 'mutation';
  return (await network.ask(`${head} { done: ${call} }`, { variables, viewer: who })).done;
};

const correct = (id: string, version: number, asked: unknown) =>
  mutate(
    `correctSurvey(id: "${id}", version: ${version}, input: { questions: $questions }) { survey { version } problems { path code } }`,
    { questions: asked },
    editor,
  );

const answer = (survey: string, answers: object[], anonymous = true) =>
  mutate(
    `answerSurvey(survey: "${survey}", answers: $answers, anonymous: ${anonymous}) { problems { code } }`,
    { answers },
    somebody(),
  );

/** How a record stands in the feed of changes, and what its revisions keep. */
async function noted(id: string): Promise<Data> {
  const { connection } = network.database;
  const [row] = await connection`
    select version, position = number as latest, (select jsonb_agg(to_jsonb(r) order by r.version) from revisions r where r.id = s.id) as kept
    from record_states s cross join revision_counter where id = ${id}`;
  return row as Data;
}

const revisionsOf = async (field: string, id: string): Promise<Data> =>
  (
    await network.ask(
      `{ record: ${field}(id: "${id}") { version revisions { nodes { version verb role changes { field before after } } } } }`,
      { viewer: moderator },
    )
  ).record;

describe('the results of a survey, published', () => {
  const id = 'survey:noted';
  beforeAll(async () => {
    await addSurvey(network, id);
    for (let at = 0; at < 6; at++)
      await answer(
        id,
        [
          { question: 'one', options: ['a'] },
          { question: 'text', text: 'Μυστικό' },
        ],
        at < 3,
      );
    await network.database
      .connection`update surveys set period = '{"start": "2024", "end": "2024"}' where id = ${id}`;
    const { problems } = await mutate(
      `publishSurveyResults(survey: "${id}") { problems { code } }`,
      {},
      moderator,
    );
    expect(problems).toEqual([]);
  });

  it('are a change of it: whoever read it before writes over nothing', async () => {
    expect(await noted(id)).toMatchObject({ version: 2, latest: true });
    expect((await correct(id, 1, null)).problems).toEqual([{ path: ['version'], code: 'STALE_VERSION' }]);
    const { version, revisions } = await revisionsOf('survey', id);
    expect(version).toBe(2);
    expect(revisions.nodes).toMatchObject([{ version: 2, verb: 'publish', role: 'moderator' }]);
    expect(revisions.nodes[0].changes.map(({ field }: Data) => field)).toEqual([
      'responses',
      'results',
      'status',
    ]);
  });

  it('bring no answer into a revision', async () => {
    expect(JSON.stringify((await noted(id)).kept)).not.toContain('Μυστικό');
  });

  it('are taken back by no way, for a second time would tell the difference', async () => {
    const { problems } = await mutate(
      `revertSurvey(id: "${id}", version: 2, to: 1) { problems { code } }`,
      {},
      moderator,
    );
    expect(problems).toEqual([{ code: 'CLOSED' }]);
    await mutate(
      `correctSurvey(id: "${id}", version: 2, input: { status: RUNNING, period: null }) { problems { code } }`,
      {},
      editor,
    );
    expect((await answer(id, [{ question: 'one', options: ['a'] }])).problems).toEqual([{ code: 'CLOSED' }]);
  });
});

describe('the questions of a survey', () => {
  const [first, ...others] = questions;
  const english = { ...first, text: { el: 'Μία;', en: 'One?' } };
  const closed = [{ path: ['input', 'questions'], code: 'CLOSED' }];

  it('can be changed while nobody has answered', async () => {
    await addSurvey(network, 'survey:fresh');
    expect((await correct('survey:fresh', 1, others)).problems).toEqual([]);
  });

  it.each<[string, boolean, unknown]>([
    ['fewer', true, others],
    ['fewer, answered under pseudonyms alone', false, others],
    ['none', true, null],
    ['in another order', true, [...others, first]],
    ['in other words', true, [{ ...first, text: { el: 'Δύο;' } }, ...others]],
    ['of another kind', true, [{ ...first, answer: 'SEVERAL' }, ...others]],
    ['with options in another order', true, [{ ...first, options: first?.options.toReversed() }, ...others]],
    [
      'with one more option',
      true,
      [{ ...first, options: [...(first?.options ?? []), { id: 'd', text: { el: 'd' } }] }, ...others],
    ],
    ['and one more', true, [...questions, { ...first, id: 'more', ordinal: 5 }]],
  ])('stay what they are once somebody has answered: %s is refused', async (how, anonymous, asked) => {
    const id = `survey:${how.replaceAll(/\W+/g, '-')}`;
    await addSurvey(network, id);
    expect((await answer(id, [{ question: 'one', options: ['a'] }], anonymous)).problems).toEqual([]);
    expect(await correct(id, 1, asked)).toEqual({ survey: null, problems: closed });
    expect((await correct(id, 1, [english, ...others])).survey).toEqual({ version: 2 });
  });

  it('and the survey itself are out of reach of files once somebody has answered', async () => {
    await addSurvey(network, 'survey:kept');
    await answer('survey:kept', [{ question: 'one', options: ['a'] }]);
    expect(await noted('survey:kept')).toMatchObject({ version: 1, kept: null });
    await expect(
      network.database.connection`delete from surveys where id = 'survey:kept'`,
    ).rejects.toMatchObject({ code: '23503' });
  });
});

describe('the forum', () => {
  it('keeps what moderators did by role, and never what a post said or who wrote it', async () => {
    const who = somebody();
    const { forumPost } = await forum.write({ text: 'Κρυφονοημα' }, { who });
    const { id } = forumPost;
    expect(await noted(id)).toMatchObject({ version: 1, latest: true });
    await forum.change('hideForumPost', `id: "${id}", reason: "Προσβαλλειπολυ."`);
    expect(await noted(id)).toMatchObject({ version: 2, latest: true });
    await forum.change('hideForumPost', `id: "${id}", reason: "Προσβαλλειπολυ."`);
    await forum.change('showForumPost', `id: "${id}"`);
    await forum.change('withdrawForumPost', `id: "${id}"`, who);
    const { version, revisions } = await revisionsOf('forumPost', id);
    expect(version).toBe(4);
    expect(
      revisions.nodes.map(({ verb, role, changes }: Data) => [
        verb,
        role,
        changes.map(({ field }: Data) => field),
      ]),
    ).toEqual([
      ['withdraw', 'member', ['hidden']],
      ['show', 'moderator', ['hidden']],
      ['hide', 'moderator', ['hidden']],
      [
        'create',
        'member',
        expect.not.arrayContaining(['text', 'author', 'writer', 'writtenAs', 'hiddenReason']),
      ],
    ]);
    const { connection } = network.database;
    const [{ pseudonym } = {}] =
      await connection`select pseudonym from people where subject = ${who.subject}`;
    expect(pseudonym).toEqual(expect.any(String));
    const kept = JSON.stringify((await noted(id)).kept);
    for (const word of ['Κρυφονοημα', 'Προσβαλλειπολυ', pseudonym]) expect(kept).not.toContain(word);
    expect(kept).toContain('hide');
  });

  it('notes that a thread began and was closed', async () => {
    const { forumThread } = await forum.start({ name: 'Σύντομο', text: 'α' });
    await forum.change('closeForumThread', `id: "${forumThread.id}"`);
    expect(await noted(forumThread.id)).toMatchObject({ version: 2, latest: true });
    const { revisions } = await revisionsOf('forumThread', forumThread.id);
    expect(revisions.nodes.map(({ verb, role }: Data) => [verb, role])).toEqual([
      ['close', 'moderator'],
      ['create', 'member'],
    ]);
  });

  it('moves on where a person is erased, so that readers of changes take the post away', async () => {
    const who = somebody();
    const { forumPost } = await forum.write({ text: 'Φεύγω' }, { who });
    await erasePerson(network.database.db, [...personal, ...kitPersonal], who.subject ?? '');
    expect(await noted(forumPost.id)).toMatchObject({ version: 2, latest: true });
  });
});

describe('a self-assessment', () => {
  it('is noted with its first version, its answers are not', async () => {
    await network.database
      .connection`insert into assessment_tools (id, name, self_assessment, questions) values
      ('tool:noted', '{"el":"Εργαλείο"}', true, ${JSON.stringify([questions[3]])}::text::jsonb)`;
    const done = await mutate(
      'assessImpact(tool: "tool:noted", organisation: "org:one", answers: $answers) { impactAssessment { id version } problems { code } }',
      { answers: [{ question: 'text', text: 'Απαντησημας' }] },
      viewer('idp|one', 'member', 'org:one'),
    );
    expect(done).toMatchObject({ impactAssessment: { version: 1 }, problems: [] });
    const { version, latest, kept } = await noted(done.impactAssessment.id);
    expect({ version, latest }).toEqual({ version: 1, latest: true });
    expect(kept).toMatchObject([
      { kind: 'ImpactAssessment', verb: 'create', role: 'member', source: 'OWNER' },
    ]);
    expect(JSON.stringify(kept)).not.toContain('Απαντησημας');
  });
});
