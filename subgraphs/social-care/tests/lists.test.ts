import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const found = async (list: string, filter: object) => {
  const type = `${list[0]?.toUpperCase()}${list.slice(1, -1)}Filter`;
  const answer = await network.ask(
    `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount nodes { id } } }`,
    {
      variables: { filter },
    },
  );
  expect(answer[list].totalCount).toBe(answer[list].nodes.length);
  return answer[list].nodes.map(({ id }: { id: string }) => id.replace('intervention:osn-', ''));
};

const catalogue = [
  'food',
  'basic-necessities',
  'vocational-counselling',
  'legal-counselling',
  'medical-pharmaceutical',
  'recreation-sport',
  'children-creative',
];

describe('filters of interventions', () => {
  it.each([
    ['kinds', { kinds: ['IMMEDIATE'] }, catalogue],
    ['kinds without any', { kinds: ['PREVENTION', 'SUPPORT'] }, []],
    [
      'categories',
      { categories: ['catalogue:osn-counselling', 'catalogue:osn-food'] },
      [catalogue[0], catalogue[2], catalogue[3]],
    ],
    ['topics', { topics: ['need:food'] }, ['food']],
    ['topics with narrower ones', { topics: ['need:employment-training'] }, ['vocational-counselling']],
    ['groups of people', { targetGroups: ['group:children'] }, ['children-creative']],
    ['projects', { projects: ['project:osn', 'project:x'] }, catalogue],
    ['projects of others', { projects: ['project:x'] }, []],
    ['changes', { updatedSince: '2000-01-01' }, catalogue],
    ['no changes', { updatedSince: '2100-01-01' }, []],
    ['never verified', { verifiedBefore: '2000-01-01' }, catalogue],
    ['all conditions together', { kinds: ['IMMEDIATE'], topics: ['need:food'], text: 'παιδιών' }, []],
  ])('%s', async (_, filter, expected) => {
    expect(await found('interventions', filter)).toEqual(expected);
  });

  it.each([
    ['σίτιση', 'food'],
    ['ΣΙΤΙΣΗ', 'food'],
    ['σιτιση', 'food'],
    ['sitisi', 'food'],
    ['meals', 'food'],
    ['NOMIKI symvouleftiki', 'legal-counselling'],
    ['paidiwn apascholisi', 'children-creative'],
    ['ΨΥΧΑΓΩΓΙΑΣ', 'recreation-sport'],
  ])('text %s', async (text, expected) => {
    expect(await found('interventions', { text })).toEqual([expected]);
  });
});

describe('filters of the other lists', () => {
  it.each([
    ['workPackages', { text: 'diavoulefsis' }, ['wp:osn-3']],
    ['workPackages', { projects: ['project:x'] }, []],
    ['workPackages', { text: 'document 002' }, []],
    [
      'careTools',
      { kinds: ['SURVEY', 'INDICATORS'] },
      ['indicator-set:osn-inclusion', 'survey:low-spatial-level'],
    ],
    ['careTools', { text: 'πρόληψης ανισοτήτων' }, ['system:intervention-model']],
  ])('%s by %o', async (list, filter, expected) => {
    expect(await found(list, filter)).toEqual(expected);
  });
});

describe('orders of interventions', () => {
  it('follows the catalogue unless asked for names', async () => {
    const { usual, byName } = await network.ask(
      '{ usual: interventions { nodes { category { ordinal } } } byName: interventions(order: NAME) { nodes { name } } }',
    );
    expect(usual.nodes.map(({ category }: Data) => category.ordinal)).toEqual([1, 2, 3, 3, 4, 5, 6]);
    const names = byName.nodes.map(({ name }: Data) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('el').compare));
  });
});

describe.each(['CATEGORY', 'NAME'])('pages of interventions by %s', (order) => {
  const page = async (variables: object) => {
    const { interventions } = await network.ask(
      `query ($first: Int, $after: String, $last: Int, $before: String) {
        interventions(order: ${order}, first: $first, after: $after, last: $last, before: $before) {
          totalCount edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      { variables: { ...variables } },
    );
    return interventions;
  };
  const ids = (found: Data): string[] => found.edges.map(({ node }: Data) => node.id);

  it('walks forward and backward through all of them', async () => {
    const whole = ids(await page({ first: 100 }));
    expect(whole).toHaveLength(7);

    const forward: string[] = [];
    let at = await page({ first: 2 });
    expect(at.pageInfo.hasPreviousPage).toBe(false);
    for (;;) {
      expect(at.totalCount).toBe(7);
      forward.push(...ids(at));
      if (!at.pageInfo.hasNextPage) break;
      at = await page({ first: 2, after: at.pageInfo.endCursor });
    }
    expect(forward).toEqual(whole);

    const backward: string[] = [];
    at = await page({ last: 2 });
    for (;;) {
      backward.unshift(...ids(at));
      if (!at.pageInfo.hasPreviousPage) break;
      at = await page({ last: 2, before: at.pageInfo.startCursor });
    }
    expect(backward).toEqual(whole);
  });

  it('refuses what is no page', async () => {
    expect(await network.refusals(`{ interventions(order: ${order}, first: 101) { totalCount } }`)).toEqual([
      'LIMIT_EXCEEDED',
    ]);
    expect(await network.refusals(`{ interventions(order: ${order}, after: "x") { totalCount } }`)).toEqual([
      'BAD_CURSOR',
    ]);
  });
});
