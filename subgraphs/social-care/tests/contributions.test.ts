import { openDatabase } from '@koinipoli/kit';
import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consultations } from '../src/consultation/table.js';
import { forgetContributions } from '../src/contribution/queries.js';
import { as, contributing, moderator } from './contributing.js';
import { addExamples } from './examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
let say: ReturnType<typeof contributing>['say'];
let decide: ReturnType<typeof contributing>['decide'];
beforeAll(async () => {
  network = await startNetwork();
  ({ say, decide } = contributing(network));
  await addExamples(network.database.db);
  const name = { el: 'Διαβούλευση' };
  const period = { start: '2026', end: '2999-01' };
  await network.database.db.insert(consultations).values([
    { id: 'consultation:bodies', name, kind: 'BODIES', organisation: 'org:other', period },
    {
      id: 'consultation:to-come',
      name,
      kind: 'CITIZENS',
      organisation: 'org:other',
      period: { start: '2998' },
    },
    ...Array.from({ length: 50 }, (_, at) => ({
      id: `consultation:many-${at}`,
      name,
      kind: 'CITIZENS' as const,
      organisation: 'org:other',
      period,
    })),
  ]);
});
afterAll(() => network[Symbol.asyncDispose]());
beforeEach(() => network.database.db.execute(sql`truncate consultation_contributions`));

const published = async (id = 'consultation:open') => {
  const query = `{ consultation(id: "${id}") { contributions publishedContributions { totalCount nodes { text } } } }`;
  const { contributions, publishedContributions } = (await network.ask(query)).consultation;
  expect(publishedContributions.totalCount).toBe(publishedContributions.nodes.length);
  return [contributions, publishedContributions.nodes.map(({ text }: Data) => text)];
};
const refusal = (code: string, field: string) => ({
  contribution: null,
  problems: [{ path: [field], code }],
});

describe('a contribution', () => {
  it('waits until a moderator publishes it, and is then read without a person', async () => {
    const { contribution } = await say('  Περισσότερα συσσίτια το βράδυ. ');
    expect(contribution).toMatchObject({
      text: 'Περισσότερα συσσίτια το βράδυ.',
      language: 'el',
      state: 'WAITING',
      organisation: null,
      writtenOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(await published()).toEqual([null, []]);
    expect((await decide('publish', contribution.id)).contribution.state).toBe('PUBLISHED');
    expect(await published()).toEqual([1, ['Περισσότερα συσσίτια το βράδυ.']]);
    const everything = `{ consultation(id: "consultation:open") { publishedContributions { edges { cursor } nodes { id text language state reason writtenOn organisation { id } } } } }`;
    const [{ pseudonym = '' } = {}] = await network.database
      .connection`select pseudonym from people where subject = 'a'`;
    const cursor = (await network.ask(everything)).consultation.publishedContributions.edges[0].cursor;
    expect(JSON.stringify(await network.ask(everything)) + Buffer.from(cursor, 'base64url')).not.toContain(
      pseudonym,
    );
  });

  it('adds to what the source counts elsewhere', async () => {
    expect(await published('consultation:past')).toEqual([14, []]);
  });

  it('is refused with a reason that its author alone reads, and may be published after all', async () => {
    const { id } = (await say('Άσχετο')).contribution;
    await decide('refuse', id, { reason: 'Δεν αφορά το θέμα' });
    expect(await network.database.connection`select 1 from notices`).toHaveLength(0);
    const mine = '{ consultation(id: "consultation:open") { myContributions { text state reason } } }';
    expect((await network.ask(mine, { viewer: as('a') })).consultation.myContributions).toEqual([
      { text: 'Άσχετο', state: 'REFUSED', reason: 'Δεν αφορά το θέμα' },
    ]);
    for (const viewer of [as('b'), undefined])
      expect((await network.ask(mine, viewer ? { viewer } : {})).consultation.myContributions).toEqual([]);
    expect(await published()).toEqual([null, []]);
    await decide('publish', id);
    expect(await published()).toEqual([1, ['Άσχετο']]);
    expect(await decide('publish', id)).toEqual(refusal('DUPLICATE', 'id'));
    await decide('refuse', id);
    expect(await published()).toEqual([null, []]);
  });

  it('is withdrawn by its author alone, and nothing of it is kept', async () => {
    const { id } = (await say('Το μετάνιωσα')).contribution;
    await decide('publish', id);
    expect(await decide('withdraw', id, { who: as('b') })).toEqual(refusal('NOT_FOUND', 'id'));
    expect(await decide('withdraw', id, { who: moderator })).toEqual(refusal('NOT_FOUND', 'id'));
    expect((await decide('withdraw', id, { who: as('a') })).contribution.text).toBe('Το μετάνιωσα');
    expect(await published()).toEqual([null, []]);
    expect(await network.database.db.execute(sql`select 1 from consultation_contributions`)).toEqual([]);
  });

  it('speaks for an organisation where its author acts for it, under whatever id', async () => {
    const who = as('a', 'member', ['csn:eata']);
    const consultation = 'consultation:bodies';
    expect(await say('Κι εμείς', { who, consultation })).toEqual(refusal('REQUIRED', 'organisation'));
    expect(await say('Κι εμείς', { who, consultation, organisation: 'org:other' })).toEqual(
      refusal('NOT_YOURS', 'organisation'),
    );
    const { contribution } = await say('Κι εμείς', { who, consultation, organisation: 'osn:eata' });
    expect(contribution.organisation).toEqual({ id: 'org:eata' });
  });
});

describe('bad input', () => {
  it.each([
    ['<script>alert(1)</script>', 'INVALID'],
    ['ένα <b>έντονο</b>', 'INVALID'],
    ['κρυφό \u202e κείμενο', 'INVALID'],
    ['μηδέν \u0000', 'INVALID'],
    ['   ', 'REQUIRED'],
    ['α'.repeat(5001), 'LIMIT'],
  ])('in the text %j', async (text, code) => expect(await say(text)).toEqual(refusal(code, 'text')));

  it.each([
    ['consultation:past', 'CLOSED'],
    ['consultation:undated', 'CLOSED'],
    ['consultation:to-come', 'CLOSED'],
    ['survey:of-kalo', 'NOT_FOUND'],
  ])('to %s', async (consultation, code) =>
    expect(await say('Ναι', { consultation })).toEqual(refusal(code, 'consultation')),
  );

  it('is a reason with markup, and an id that nothing has', async () => {
    const { id } = (await say('Ναι')).contribution;
    expect(await decide('refuse', id, { reason: '<i>όχι</i>' })).toEqual(refusal('INVALID', 'reason'));
    expect(await decide('publish', 'contribution:none')).toEqual(refusal('NOT_FOUND', 'id'));
  });

  it('is the same said twice, and more than twenty of one person, also all at once', async () => {
    const { url } = network.database;
    const opened = openDatabase({ url, connections: 10, statementTimeout: 60_000 });
    const db = opened.db;
    const query = `mutation ($text: String!) { contributeToConsultation(consultation: "consultation:open", text: $text) { problems { code } } }`;
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        network.ask(query, { db, viewer: as('hasty'), variables: { text: `Νο ${Math.floor(at / 2)}` } }),
      ),
    );
    const codes = all.flatMap(({ contributeToConsultation: { problems } }) =>
      problems.map(({ code }: Data) => code),
    );
    expect(codes).toEqual(Array(15).fill('DUPLICATE'));
    const more = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        network.ask(query, { db, viewer: as('hasty'), variables: { text: `Κι άλλο ${at}` } }),
      ),
    );
    expect(more.filter(({ contributeToConsultation: { problems } }) => problems.length === 0)).toHaveLength(
      5,
    );
    await opened.close();
  });
});

describe('the queue of moderators', () => {
  const queue =
    '{ consultationContributions(filter: { states: [WAITING] }) { totalCount nodes { text consultation { id } } } }';

  it('holds what waits, of all consultations', async () => {
    await say('Πρώτο');
    await decide('publish', (await say('Δεύτερο')).contribution.id);
    expect((await network.ask(queue, { viewer: moderator })).consultationContributions).toEqual({
      totalCount: 1,
      nodes: [{ text: 'Πρώτο', consultation: { id: 'consultation:open' } }],
    });
  });

  it.each([
    [undefined, 'UNAUTHENTICATED'],
    [as('a'), 'FORBIDDEN'],
    [as('a', 'editor'), 'FORBIDDEN'],
  ])('is for nobody else: %j', async (viewer, code) => {
    const options = viewer ? { viewer } : {};
    expect(await network.refusals(queue, options)).toEqual([code]);
    for (const verb of ['publish', 'refuse']) {
      const query = `mutation { ${verb}ConsultationContribution(id: "x") { problems { code } } }`;
      expect(await network.refusals(query, options)).toEqual([code]);
    }
  });

  it('takes as many statements for 50 consultations as for one', async () => {
    for (const at of [1, 2, 3])
      await decide(
        'publish',
        (await say('Εδώ', { consultation: `consultation:many-${at}` })).contribution.id,
      );
    const fields =
      'contributions publishedContributions { totalCount nodes { text } } myContributions { state }';
    const count = async (first: number) =>
      (
        await network.statements(`{ consultations(first: ${first}) { nodes { ${fields} } } }`, {
          viewer: as('a'),
        })
      ).length;
    expect([await count(1), await count(50)]).toEqual([4, 4]);
  });
});

describe('time', () => {
  it('takes what was refused, and who wrote the rest', async () => {
    const [refused, kept] = [(await say('Α')).contribution, (await say('Β')).contribution];
    await decide('refuse', refused.id);
    await decide('publish', kept.id);
    const age = (id: string, months: number) =>
      network.database
        .connection`update consultation_contributions set decided_on = to_char(now() - make_interval(months => ${months}), 'YYYY-MM-DD') where id = ${id}`;
    const left = () =>
      network.database
        .connection`select text, person is null as forgotten from consultation_contributions order by text`;
    await age(refused.id, 2);
    await age(kept.id, 11);
    await forgetContributions(network.database.db);
    expect(await left()).toMatchObject([{ forgotten: false }, { forgotten: false }]);
    await age(refused.id, 4);
    await age(kept.id, 13);
    await forgetContributions(network.database.db);
    expect(await left()).toMatchObject([{ text: 'Β', forgotten: true }]);
  });

  it('or the erasure of a person takes all that they said', async () => {
    await say('Δικό μου', { who: as('to-erase') });
    await network.database.connection`delete from people where subject = 'to-erase'`;
    expect(await network.database.db.execute(sql`select 1 from consultation_contributions`)).toEqual([]);
  });
});
