import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { days, fill } from './fixtures.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await fill(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const day = (count: number) => days(count).slice(0, 10);
const short = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id.replace(/^\w+:/, ''));
const found = async (list: string, filter: string, rest = '') =>
  short((await network.ask(`{ ${list}(filter: ${filter}${rest}) { nodes { id } } }`))[list]);

const shown = ['attica', 'peristeri', 'athens', 'part', 'later', 'loans', 'someday'];

describe('calls', () => {
  it('are read with what they belong to', async () => {
    const { fundingCall } = await network.ask(`{ fundingCall(id: "call:peristeri") {
      name status rate budget { amount currency } legalForms areas { id } topics { id }
      tool { id kind provider { id } maximumAmount { amount } calls { nodes { id } } } programme { id partOf { id } }
    } }`);
    expect(fundingCall).toEqual({
      name: 'Κοινωνικές επιχειρήσεις Περιστερίου',
      status: 'OPEN',
      rate: 80,
      budget: { amount: 100_000, currency: 'EUR' },
      legalForms: ['KOINSEP_INCLUSION', 'KOINSEP_COLLECTIVE_BENEFIT'],
      areas: [{ id: 'area:9183' }],
      topics: [{ id: 'topic:social-economy' }],
      tool: {
        id: 'tool:grants',
        kind: 'GRANT',
        provider: { id: 'org:region-attica' },
        maximumAmount: { amount: 30_000 },
        calls: { nodes: [{ id: 'call:peristeri' }] },
      },
      programme: { id: 'axis:social-inclusion', partOf: { id: 'programme:pep-attica-2014-2020' } },
    });
  });

  it('have a state by the clock, and are found by id when they are over', async () => {
    const status = async (id: string) =>
      (await network.ask(`{ fundingCall(id: "call:${id}") { status } }`)).fundingCall.status;
    expect(await Promise.all(['loans', 'later', 'someday', 'over'].map(status))).toEqual([
      'OPEN',
      'UPCOMING',
      'UPCOMING',
      'CLOSED',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['closed ones only if asked for', '{}', shown],
    ['by state', '{ statuses: [CLOSED] }', ['over']],
    ['by several states', '{ statuses: [CLOSED, UPCOMING] }', ['over', 'later', 'someday']],
    ['all', '{ includeInactive: true }', ['over', ...shown]],
    ['for a legal form', '{ legalForms: [KOISPE], statuses: [OPEN] }', ['attica', 'athens', 'part', 'loans']],
    [
      'for a municipality',
      '{ municipalities: ["9183"], statuses: [OPEN] }',
      ['attica', 'peristeri', 'part', 'loans'],
    ],
    ['for an area', '{ areas: ["area:EL302"], statuses: [OPEN] }', ['attica', 'peristeri', 'part', 'loans']],
    ['by kind of tool', '{ kinds: [LOAN] }', ['loans']],
    ['by a programme and its parts', '{ programmes: ["programme:pep-attica-2014-2020"] }', ['peristeri']],
    ['by who provides the tool', '{ organisations: ["org:bank"] }', ['loans']],
    ['by who pays the programme', '{ organisations: ["org:region-attica"] }', ['peristeri']],
    ['by topic', '{ topics: ["topic:social-economy"] }', ['peristeri']],
    ['by topic of the tool', '{ topics: ["topic:funding"] }', ['peristeri']],
    ['by words', '{ text: "ΑΘΗΝΑ" }', ['athens']],
  ])('are listed %s', async (_name, filter, expected) => {
    expect(await found('fundingCalls', filter)).toEqual(expected);
  });

  it('are open on some day of a range, past or to come', async () => {
    expect(await found('fundingCalls', `{ open: { from: "${day(-60)}", to: "${day(-50)}" } }`)).toEqual([
      'over',
      'loans',
    ]);
    expect(await found('fundingCalls', `{ open: { from: "${day(60)}" } }`)).toEqual(['later', 'loans']);
    expect(await found('fundingCalls', `{ open: { to: "${day(-95)}" } }`)).toEqual(['loans']);
  });

  it('count the day of Athens from midnight to midnight', async () => {
    await network.database.connection`insert into funding_calls (id, name, opens_at, closes_at)
      values ('call:a-day', '{"el": "Ημέρα"}', '2024-03-04 22:30:00+00', '2024-03-05 21:30:00+00')`;
    const on = (at: string) =>
      found('fundingCalls', `{ open: { from: "${at}", to: "${at}" }, text: "ημερα" }`);
    expect(await Promise.all(['2024-03-04', '2024-03-05', '2024-03-06'].map(on))).toEqual([
      [],
      ['a-day'],
      [],
    ]);
    await network.database.connection`delete from funding_calls where id = 'call:a-day'`;
  });

  it('come in each order, and page', async () => {
    const order = (by: string) => found('fundingCalls', '{}', `, order: ${by}, first: 2`);
    expect(await order('CLOSES')).toEqual(['attica', 'peristeri']);
    expect(await order('OPENS_DESC')).toEqual(['later', 'part']);
    expect(await order('BUDGET_DESC')).toEqual(['peristeri', 'attica']);
    for (const by of ['CLOSES', 'OPENS_DESC', 'BUDGET_DESC']) {
      const seen: string[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const { fundingCalls } = await network.ask(
          `query ($after: String) { fundingCalls(order: ${by}, first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { variables: { after: after || null } },
        );
        seen.push(...short(fundingCalls));
        after = fundingCalls.pageInfo.hasNextPage ? fundingCalls.pageInfo.endCursor : null;
      }
      expect(seen.sort()).toEqual([...shown].sort());
    }
  });

  it('are counted', async () => {
    const counted = async (by: string, filter = '{}') =>
      (
        await network.ask(
          `{ fundingCallsGrouped(by: [${by}], filter: ${filter}) { count key { status kind legalForm municipality { code } programme { id name } } } }`,
        )
      ).fundingCallsGrouped;
    expect(await counted('STATUS', '{ includeInactive: true }')).toMatchObject([
      { key: { status: 'CLOSED' }, count: 1 },
      { key: { status: 'OPEN' }, count: 5 },
      { key: { status: 'UPCOMING' }, count: 2 },
    ]);
    expect(await counted('KIND')).toMatchObject([
      { key: { kind: 'GRANT' }, count: 1 },
      { key: { kind: 'LOAN' }, count: 1 },
      { key: { kind: null }, count: 5 },
    ]);
    expect(
      await counted('MUNICIPALITY', '{ municipalities: ["9183", "9186"], statuses: [OPEN] }'),
    ).toMatchObject([
      { key: { municipality: { code: '9183' } }, count: 4 },
      { key: { municipality: { code: '9186' } }, count: 3 },
    ]);
    expect((await counted('PROGRAMME'))[0].key.programme).toMatchObject({ id: 'axis:social-inclusion' });
    const { fundingCallsGrouped: years } = await network.ask(
      '{ fundingCallsGrouped(by: [YEAR], filter: { includeInactive: true }) { count key { year } } }',
    );
    // Two without an end, under no year; all the others once, under that of their end.
    expect(years.find(({ key }: Data) => key.year === null).count).toBe(2);
    expect(years.reduce((sum: number, { count }: Data) => sum + count, 0)).toBe(8);
  });
});

describe('tools', () => {
  it.each<[string, string, string[]]>([
    ['those that run', '{}', ['loans', 'grants']],
    ['ended ones too', '{ includeInactive: true }', ['loans', 'grants', 'ended']],
    ['by kind', '{ kinds: [GRANT] }', ['grants']],
    ['by provider', '{ organisations: ["org:bank"] }', ['loans']],
    ['for a municipality', '{ municipalities: ["9186"] }', ['loans', 'grants']],
    ['for a legal form', '{ legalForms: [ASSOCIATION] }', ['grants']],
    ['by topic, narrower included', '{ topics: ["topic:social-economy"] }', ['grants']],
    ['by programme', '{ programmes: ["programme:pep-attica-2014-2020"] }', ['grants']],
  ])('%s', async (_name, filter, expected) => {
    expect(await found('fundingTools', filter)).toEqual(expected);
  });

  it('are counted', async () => {
    const { fundingToolsGrouped } = await network.ask(
      '{ fundingToolsGrouped(by: [KIND], filter: { includeInactive: true }) { count key { kind } } }',
    );
    expect(fundingToolsGrouped).toHaveLength(3);
  });
});

describe('facets', () => {
  it('have what is open to a municipality and what is on a topic', async () => {
    const asked = entities('Municipality', 'funding { calls { nodes { id } } tools { nodes { id } } }', [
      { code: '9186' },
    ]);
    const { _entities } = await network.ask(asked.query, { variables: asked.variables });
    expect(short(_entities[0].funding.calls)).toEqual(['attica', 'athens', 'later', 'loans', 'someday']);
    expect(short(_entities[0].funding.tools)).toEqual(['loans', 'grants']);
    const topic = entities('Topic', 'funding { calls { nodes { id } } tools { nodes { id } } }', [
      { id: 'topic:funding' },
    ]);
    const answer = await network.ask(topic.query, { variables: topic.variables });
    expect(short(answer._entities[0].funding.calls)).toEqual(['peristeri']);
    expect(short(answer._entities[0].funding.tools)).toEqual(['grants']);
  });
});
