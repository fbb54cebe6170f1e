import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExamples } from './examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addExamples(network.database.db);
});
afterAll(() => network[Symbol.asyncDispose]());

const short = (id: string) => id.replace('need-record:', '');
const found = async (args: string) => {
  const { needRecords } = await network.ask(`{ needRecords${args} { totalCount nodes { id } } }`);
  expect(needRecords.totalCount).toBe(needRecords.nodes.length);
  return needRecords.nodes.map(({ id }: Data) => short(id));
};

describe('a recorded need', () => {
  it('gives place, group and coverage, and null for what is not said', async () => {
    const { health, food } = await network.ask(`
      { health: needRecord(id: "need-record:health") { ...All } food: needRecord(id: "need-record:food") { ...All } }
      fragment All on NeedRecord { name topic { id } municipality { code } area { id } targetGroup { id } coverage assessedOn
        provenance { verifiedBy synthetic } }`);
    expect(health).toEqual({
      name: 'Περίθαλψη',
      topic: { id: 'need:healthcare' },
      municipality: { code: '9186' },
      area: { id: 'area:918601' },
      targetGroup: { id: 'group:children' },
      coverage: 'NONE',
      assessedOn: '2026-03',
      provenance: { verifiedBy: 'Κοινωνική Υπηρεσία', synthetic: false },
    });
    expect(food).toMatchObject({ area: null, targetGroup: null, assessedOn: null });
  });

  it('leads to the interventions on it or a narrower need, where their project works', async () => {
    const { needRecords } = await network.ask(
      '{ needRecords { nodes { id interventions { totalCount nodes { id } } } } }',
    );
    const byNeed = Object.fromEntries(
      needRecords.nodes.map(({ id, interventions }: Data) => [
        short(id),
        interventions.nodes.map((node: Data) => node.id),
      ]),
    );
    expect(byNeed).toEqual({
      food: ['intervention:osn-food'],
      health: ['intervention:osn-medical-pharmaceutical'],
      housing: ['intervention:two'],
      drugs: [],
    });
  });

  it('is null for an id that nothing has', async () => {
    expect(await network.ask('{ needRecord(id: "x") { id } }')).toEqual({ needRecord: null });
    expect(await network.refusals('{ needRecord(id: "") { id } }')).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the list of needs', () => {
  it.each([
    ['', ['health', 'housing', 'food', 'drugs']],
    ['(order: NAME)', ['health', 'food', 'housing', 'drugs']],
    ['(filter: { coverage: [MINIMAL, PARTIAL] })', ['housing', 'food']],
    ['(filter: { coverage: [] })', []],
    ['(filter: { topics: ["need:healthcare"] })', ['health', 'drugs']],
    ['(filter: { targetGroups: ["group:vulnerable"] })', ['housing']],
    ['(filter: { municipalities: ["9186"] })', ['health', 'food']],
    ['(filter: { municipalities: ["0000"] })', []],
    ['(filter: { areas: ["area:918601"] })', ['health', 'food']],
    ['(filter: { areas: ["area:EL303"] })', ['health', 'food']],
    ['(filter: { text: "sitisi" })', ['food']],
    ['(filter: { verifiedBefore: "2026-01-01" })', ['housing', 'food', 'drugs']],
    ['(filter: { updatedSince: "2100-01-01" })', []],
    ['(filter: { text: "αθηνα", coverage: [PARTIAL], topics: ["need:food"] })', ['food']],
  ])('%s', async (args, expected) => expect(await found(args)).toEqual(expected));

  it.each([
    '(filter: { topics: [""] })',
    '(filter: { text: "a\\u0007" })',
    `(filter: { areas: ["${'a'.repeat(201)}"] })`,
  ])('refuses %s', async (args) => {
    expect(await network.refusals(`{ needRecords${args} { totalCount } }`)).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a degree that there is none of, before anything is read', async () => {
    await expect(network.ask('{ needRecords(filter: { coverage: [SOME] }) { totalCount } }')).rejects.toThrow(
      'SOME',
    );
  });
});

describe('counts of needs', () => {
  const counted = async (args: string) =>
    (
      await network.ask(
        `{ needRecordsGrouped(${args}) { count key { municipality { code } topic { id } targetGroup { id } coverage } } }`,
      )
    ).needRecordsGrouped;

  it('by place and coverage', async () => {
    const groups = await counted('by: [MUNICIPALITY, COVERAGE]');
    expect(groups.map(({ key, count }: Data) => [key.municipality.code, key.coverage, count])).toEqual([
      ['9183', 'FULL', 1],
      ['9183', 'MINIMAL', 1],
      ['9186', 'NONE', 1],
      ['9186', 'PARTIAL', 1],
    ]);
    expect(groups[0].key).toMatchObject({ topic: null, targetGroup: null });
  });

  it('by need and by group of people, null where it is of all', async () => {
    const [first, ...others] = await counted(
      'by: [TARGET_GROUP], order: COUNT_DESC, having: { countAtLeast: 1 }',
    );
    expect([first.key.targetGroup, first.count]).toEqual([null, 2]);
    expect(others).toHaveLength(2);
    expect(await counted('by: [TOPIC], filter: { coverage: [NONE] }')).toMatchObject([
      { key: { topic: { id: 'need:healthcare' } }, count: 1 },
    ]);
  });

  it('refuse what is no question', async () => {
    expect(await network.refusals('{ needRecordsGrouped(by: []) { count } }')).toEqual(['BAD_USER_INPUT']);
    expect(await network.refusals('{ needRecordsGrouped(by: [TOPIC], first: 1) { count } }')).toEqual([
      'LIMIT_EXCEEDED',
    ]);
  });
});

describe('facets', () => {
  const facets = async (type: string, keys: object[], fields: string) => {
    const { query, variables } = entities(type, `socialCare { ${fields} }`, keys);
    const { _entities } = await network.ask(query, { variables });
    return _entities.map(({ socialCare }: Data) => socialCare);
  };

  it('of a municipality have its needs, alerts and consultations', async () => {
    const [athens, peristeri, nowhere] = await facets(
      'Municipality',
      [{ code: '9186' }, { code: '9183' }, { code: 'x' }],
      'needRecords { nodes { id } } alerts { nodes { id } } consultations { nodes { id } }',
    );
    expect(athens).toEqual({
      needRecords: { nodes: [{ id: 'need-record:health' }, { id: 'need-record:food' }] },
      alerts: { nodes: [{ id: 'alert:stands' }] },
      consultations: { nodes: [{ id: 'consultation:now' }] },
    });
    expect(peristeri.alerts.nodes).toEqual([{ id: 'alert:until-2999' }, { id: 'alert:timeless' }]);
    expect(nowhere).toEqual({
      needRecords: { nodes: [] },
      alerts: { nodes: [] },
      consultations: { nodes: [] },
    });
  });

  it('of a topic have where it is a need, narrower ones and groups of people included', async () => {
    const [health, children, food] = await facets(
      'Topic',
      [{ id: 'need:healthcare' }, { id: 'group:children' }, { id: 'need:food' }],
      'needRecords { nodes { id } } alerts { nodes { id } } consultations { nodes { id } }',
    );
    expect(health.needRecords.nodes).toEqual([{ id: 'need-record:health' }, { id: 'need-record:drugs' }]);
    expect(children).toMatchObject({
      needRecords: { nodes: [{ id: 'need-record:health' }] },
      alerts: { nodes: [{ id: 'alert:stands' }] },
    });
    expect(food.consultations.nodes).toEqual([{ id: 'consultation:now' }]);
  });

  it('of an organisation have the consultations that it holds, under any of its ids', async () => {
    const [eata] = await facets(
      'Organisation',
      [{ id: 'org:eata' }],
      'consultations { nodes { id organisation { id } } }',
    );
    expect(eata.consultations.nodes).toEqual([{ id: 'consultation:now', organisation: { id: 'org:eata' } }]);
  });
});
