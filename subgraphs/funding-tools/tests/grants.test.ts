import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from './fixtures.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await fill(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const short = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id.replace(/^\w+:/, ''));

describe('grants', () => {
  it('are read with what they come from, under the hub’s ids', async () => {
    const { grant } = await network.ask(`{ grant(id: "grant:1") {
      amountAwarded { amount currency } awardDate plannedDates { start end } recipient { id } funder { id }
      programme { id } tool { id } call { id status } project { id grants { nodes { id } } } areas { id } topics { id }
    } }`);
    expect(grant).toEqual({
      amountAwarded: { amount: 10_000.5, currency: 'EUR' },
      awardDate: '2023-02-10',
      plannedDates: { start: '2023-03', end: '2023-12' },
      recipient: { id: 'org:eata' },
      funder: { id: 'org:region-attica' },
      programme: { id: 'axis:social-inclusion' },
      tool: { id: 'tool:grants' },
      call: { id: 'call:over', status: 'CLOSED' },
      project: { id: 'project:osn', grants: { nodes: [{ id: 'grant:1' }] } },
      areas: [{ id: 'area:9183' }, { id: 'area:9186' }],
      topics: [{ id: 'topic:social-entrepreneurship' }, { id: 'topic:funding' }],
    });
  });

  it.each<[string, string, string[]]>([
    ['the latest award first', '{}', ['4', '3', '2', '1']],
    ['to somebody under any id', '{ recipients: ["osn:eata"] }', ['3', '1']],
    ['by somebody', '{ funders: ["org:bank"] }', ['4', '3', '2']],
    ['to or by somebody', '{ organisations: ["org:region-attica", "org:koispe"] }', ['4', '2', '1']],
    ['of a programme and its parts', '{ programmes: ["programme:pep-attica-2014-2020"] }', ['1']],
    ['for a project', '{ projects: ["project:osn"] }', ['1']],
    ['in a municipality and its parts', '{ municipalities: ["9183"] }', ['2', '1']],
    ['on a topic and narrower ones', '{ topics: ["topic:social-economy"] }', ['1']],
    ['of a quarter', '{ during: { from: "2023-01-01", to: "2023-03-31" } }', ['1']],
    ['by words', '{ text: "κουζινα" }', ['2']],
  ])('%s', async (_name, filter, expected) => {
    expect(short((await network.ask(`{ grants(filter: ${filter}) { nodes { id } } }`)).grants)).toEqual(
      expected,
    );
  });

  it('the largest first', async () => {
    expect(short((await network.ask('{ grants(order: AMOUNT_DESC) { nodes { id } } }')).grants)).toEqual([
      '2',
      '1',
      '3',
      '4',
    ]);
  });

  it('are on the page of who got them and who gave them', async () => {
    const { query, variables } = entities(
      'Organisation',
      'funding { grantsReceived { nodes { id } } grantsAwarded { nodes { id } } tools { id } }',
      [{ id: 'csn:eata' }, { id: 'org:bank' }],
    );
    const [eata, bank] = (await network.ask(query, { variables }))._entities.map(
      ({ funding }: Data) => funding,
    );
    expect([short(eata.grantsReceived), short(eata.grantsAwarded)]).toEqual([['3', '1'], []]);
    expect([short(bank.grantsAwarded), bank.tools]).toEqual([['4', '3', '2'], [{ id: 'tool:loans' }]]);
  });
});

describe('grants in groups', () => {
  const grouped = async (args: string, key: string) =>
    (
      await network.ask(
        `{ grantsGrouped(${args}) { count key { ${key} } sum { amountAwarded } avg { amountAwarded } min { amountAwarded } max { amountAwarded } } }`,
      )
    ).grantsGrouped.map(({ key, count, sum, avg, min, max }: Data) => [
      key,
      count,
      ...[sum, avg, min, max].map(({ amountAwarded }) => amountAwarded),
    ]);

  it('by funder: sums of euros alone', async () => {
    expect(await grouped('by: [FUNDER]', 'funder { id }')).toEqual([
      [{ funder: { id: 'org:bank' } }, 3, 25_000, 12_500, 5_000, 20_000],
      [{ funder: { id: 'org:region-attica' } }, 1, 10_000.5, 10_000.5, 10_000.5, 10_000.5],
    ]);
  });

  it('by municipality: one in two counts in both, one nowhere stands apart', async () => {
    expect(await grouped('by: [MUNICIPALITY]', 'municipality { code }')).toEqual([
      [{ municipality: { code: '9183' } }, 2, 30_000.5, 15_000.25, 10_000.5, 20_000],
      [{ municipality: { code: '9186' } }, 1, 10_000.5, 10_000.5, 10_000.5, 10_000.5],
      [{ municipality: null }, 2, 5_000, 5_000, 5_000, 5_000],
    ]);
  });

  it('by quarter, the empty ones in between too, and by year', async () => {
    const quarters = await grouped('by: [QUARTER]', 'quarter');
    expect(quarters.map(([{ quarter }, count]: Data) => [quarter, count])).toEqual([
      ['2023-Q1', 1],
      ['2023-Q2', 0],
      ['2023-Q3', 1],
      ['2023-Q4', 0],
      ['2024-Q1', 1],
      [null, 1],
    ]);
    expect((await grouped('by: [YEAR]', 'year')).map(([{ year }, count]: Data) => [year, count])).toEqual([
      [2023, 2],
      [2024, 2],
    ]);
  });

  it('by recipient, topic and programme, filtered, the largest count first', async () => {
    expect(
      (await grouped('by: [RECIPIENT], order: COUNT_DESC', 'recipient { id }')).map((row: Data) => row[1]),
    ).toEqual([2, 2]);
    const both = await grouped(
      'by: [TOPIC, PROGRAMME], filter: { projects: ["project:osn"] }, having: { countAtLeast: 1 }',
      'topic { id } programme { partOf { id } }',
    );
    const programme = { partOf: { id: 'programme:pep-attica-2014-2020' } };
    expect(both.map(([key, count]: Data) => [key, count])).toEqual([
      [{ topic: { id: 'topic:funding' }, programme }, 1],
      [{ topic: { id: 'topic:social-entrepreneurship' }, programme }, 1],
    ]);
  });
});
