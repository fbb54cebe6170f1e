import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const roots = ['fundingProgramme', 'fundingTool', 'fundingCall', 'grant', 'project'];
const lists = ['fundingProgrammes', 'fundingTools', 'fundingCalls', 'grants', 'projects'];

describe('by id', () => {
  it.each(roots)(
    '%s: nothing has an unknown id, and no id is too long, empty or unprintable',
    async (root) => {
      expect(await network.ask(`{ ${root}(id: "none") { id } }`)).toEqual({ [root]: null });
      for (const id of ['x'.repeat(201), ' ', '\\u0000', '\\u0007'])
        expect(await network.refusals(`{ ${root}(id: "${id}") { id } }`)).toEqual(['BAD_USER_INPUT']);
    },
  );
});

describe('lists', () => {
  it.each(lists)('%s: too many, too few, a broken cursor', async (list) => {
    const refused = (args: string) => network.refusals(`{ ${list}(${args}) { nodes { id } } }`);
    expect(await refused('first: 0')).toEqual(['BAD_USER_INPUT']);
    expect(await refused('first: 101')).toEqual(['LIMIT_EXCEEDED']);
    expect(await refused('first: 1, last: 1')).toEqual(['BAD_USER_INPUT']);
    expect(await refused('after: "x"')).toEqual(['BAD_CURSOR']);
    expect(await refused(`filter: { text: "${'x'.repeat(201)}" }`)).toEqual(['BAD_USER_INPUT']);
    expect(await refused('filter: { text: "\\u0001" }')).toEqual(['BAD_USER_INPUT']);
    expect(await refused('filter: { municipalities: ["\\u0000"] }')).toEqual(['BAD_USER_INPUT']);
    expect(await refused('filter: { organisations: [""] }')).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['fundingCalls', 'open'],
    ['grants', 'during'],
    ['projects', 'during'],
  ])('%s: %s runs from earlier to later', async (list, field) => {
    const ask = (range: string) => `{ ${list}(filter: { ${field}: ${range} }) { nodes { id } } }`;
    expect(await network.refusals(ask('{ from: "2026-02-01", to: "2026-01-01" }'))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await network.refusals(ask('{ from: "2026-02-30" }'))).toHaveLength(1);
    expect((await network.ask(ask('{ from: "9999-12-31" }')))[list].nodes).toEqual([]);
    expect((await network.ask(ask('{ to: "0001-01-01" }')))[list].nodes).toEqual([]);
  });

  it('no programme has a strange id, and none of no values is anything', async () => {
    const { none, empty } = await network.ask(`{
      none: grants(filter: { programmes: ["none"], projects: ["none"], funders: ["none"], recipients: ["none"] }) { totalCount }
      empty: fundingCalls(filter: { kinds: [], statuses: [] }) { totalCount }
    }`);
    expect([none.totalCount, empty.totalCount]).toEqual([0, 0]);
  });
});

describe('groups', () => {
  it.each(['by: []', 'by: [YEAR, QUARTER]', 'by: [YEAR, YEAR]', 'by: [YEAR], first: 0'])(
    '%s',
    async (args) => {
      expect(await network.refusals(`{ grantsGrouped(${args}) { count } }`)).toEqual(['BAD_USER_INPUT']);
    },
  );

  it('are at most a thousand', async () => {
    expect(await network.refusals('{ grantsGrouped(by: [YEAR], first: 1001) { count } }')).toEqual([
      'LIMIT_EXCEEDED',
    ]);
  });
});

describe('eligibility', () => {
  const ask = (args: string) =>
    `{ _entities(representations: [{ __typename: "Organisation", id: "org:x" }]) { ... on Organisation { eligibleFunding(${args}) { fits } } } }`;

  it.each([
    ['first: 0', 'BAD_USER_INPUT'],
    ['first: -1', 'BAD_USER_INPUT'],
    ['first: 101', 'LIMIT_EXCEEDED'],
  ])('%s', async (args, code) => {
    expect(await network.refusals(ask(args))).toEqual([code]);
  });

  it.each(['2026-02-30', '2026-13-01', '2026', 'tomorrow'])('no day is %s', async (on) => {
    expect(await network.refusals(ask(`on: "${on}"`))).toHaveLength(1);
  });

  it('takes the first and the last of days', async () => {
    for (const on of ['0001-01-01', '9999-12-31'])
      expect((await network.ask(ask(`on: "${on}"`)))._entities).toEqual([{ eligibleFunding: [] }]);
  });
});
