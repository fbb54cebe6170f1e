import { entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBodies } from './bodies.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await makeBodies(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const records = [
  'kaloOrganisation',
  'resource',
  'kaloIndicator',
  'supportService',
  'offer',
  'assessmentTool',
  'impactAssessment',
];
const lists = records.map((record) => `${record}s`);

describe.each(records)('%s', (record) => {
  it('is null for an id that nothing has', async () => {
    expect(await network.ask(`{ ${record}(id: "nobody:none") { id } }`)).toEqual({ [record]: null });
  });

  it.each(['', '   ', 'x'.repeat(201), 'a\\u0000b'])('refuses the id "%s"', async (id) => {
    expect(await network.refusals(`{ ${record}(id: "${id}") { id } }`)).toEqual(['BAD_USER_INPUT']);
  });
});

describe.each(lists)('%s', (list) => {
  it.each([
    `filter: { text: "${'x'.repeat(201)}" }`,
    'filter: { text: "a\\u0007b" }',
    'filter: { topics: [""] }',
    `filter: { topics: [${'"topic:x",'.repeat(101)}] }`,
    'first: -1',
    'first: 1, last: 1',
  ])('refuses %.60s', async (args) => {
    expect(await network.refusals(`{ ${list}(${args}) { nodes { id } } }`)).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a cursor that is none of its own', async () => {
    expect(await network.refusals(`{ ${list}(after: "bm90IGEgY3Vyc29y") { nodes { id } } }`)).toEqual([
      'BAD_CURSOR',
    ]);
  });
});

describe('conditions', () => {
  it.each([
    'kaloOrganisations(filter: { near: { latitude: 91, longitude: 23 } }) { totalCount }',
    'kaloOrganisations(filter: { near: { latitude: 38, longitude: 23, radius: 0 } }) { totalCount }',
    'kaloOrganisations(filter: { bbox: { west: 23, south: 39, east: 24, north: 38 } }) { totalCount }',
    'kaloOrganisations(order: DISTANCE) { nodes { id } }',
    'offers(filter: { open: { from: "2026-12-01", to: "2026-01-01" } }) { totalCount }',
    'impactAssessments(filter: { during: { from: "2026-12-01", to: "2026-01-01" } }) { totalCount }',
    'impactAssessments(filter: { methods: ["\\u0001"] }) { totalCount }',
    'kaloOrganisationsGrouped(by: []) { count }',
    'kaloOrganisationsGrouped(by: [NEED, NEED]) { count }',
    'kaloOrganisationsGrouped(by: [NEED], filter: { products: [""] }) { count }',
    'offersGrouped(by: [KIND], having: { countAtLeast: 3, countAtMost: 1 }) { count }',
  ])('refused: %s', async (field) => {
    expect(await network.refusals(`{ ${field} }`)).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a day that there is not', async () => {
    expect(
      await network.refusals('{ offers(filter: { open: { from: "2026-02-30" } }) { totalCount } }'),
    ).toHaveLength(1);
  });

  it('gives nothing for places, topics and organisations that are not known', async () => {
    const { kaloOrganisations } = await network.ask(`{ kaloOrganisations(filter: {
      municipalities: ["0000"], topics: ["x"], organisations: ["y"], areas: ["z"] }) { totalCount } }`);
    expect(kaloOrganisations.totalCount).toBe(0);
  });
});

it('answers a thousand references at once, unknown and strange ones among them', async () => {
  const keys = Array.from({ length: 1000 }, (_, at) => ({ id: at === 7 ? 'org:one' : `org:${at} ' \0 ` }));
  const { query, variables } = entities('Organisation', 'kalo { name }', keys);
  const { _entities } = await network.ask(query, { variables });
  expect(_entities.filter(({ kalo }: { kalo: object | null }) => kalo !== null)).toEqual([
    { kalo: { name: 'Άλφα' } },
  ]);
});
