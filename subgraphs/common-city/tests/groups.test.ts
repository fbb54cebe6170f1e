import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followItself, startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await followItself(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const grouped = async (args: string, fields: string): Promise<Data[]> =>
  (await network.ask(`{ organisationsGrouped(${args}) { ${fields} } }`)).organisationsGrouped;

describe('organisations', () => {
  it('count in every network that knows them, under whatever id and role', async () => {
    const groups = await grouped('by: [NETWORK] order: COUNT_DESC', 'key { network { id name } } count');
    const rows = await network.database.connection`
      select network, count(distinct canonical_id(organisation))::int as count from memberships group by network order by count desc, network`;
    expect(groups.filter(({ key }) => key.network).map(({ key, count }) => [key.network.id, count])).toEqual(
      rows.map(({ network: id, count }) => [id, count]),
    );
    expect(groups.every(({ key }) => key.network === null || key.network.name)).toBe(true);
    // Each once: as many as the list has.
    const { organisations } = await network.ask('{ organisations { totalCount } }');
    const sectors = await grouped('by: [SECTOR]', 'count');
    expect(sectors.reduce((sum, { count }) => sum + count, 0)).toBe(organisations.totalCount);
  });

  it('count by seat, legal form and activity', async () => {
    expect(
      await grouped(
        'by: [MUNICIPALITY, LEGAL_FORM] having: { countAtLeast: 2 }',
        'key { municipality { code name } legalForm } count',
      ),
    ).toContainEqual({ key: { municipality: { code: '9186', name: 'Αθήνα' }, legalForm: null }, count: 3 });
    const activities = await grouped(
      'by: [ACTIVITY] filter: { sectors: [SOCIAL_ECONOMY] }',
      'key { activity { id name } } count',
    );
    expect(activities).toEqual([
      {
        key: { activity: { id: 'topic:social-economy', name: expect.any(String) } },
        count: 1,
      },
    ]);
  });

  it('take one statement, and one more for each kind of record behind a key', async () => {
    const by = 'by: [NETWORK, MUNICIPALITY, ACTIVITY]';
    expect(await network.statements(`{ organisationsGrouped(${by}) { count } }`)).toHaveLength(1);
    expect(
      await network.statements(
        `{ organisationsGrouped(${by}) { key { network { id } municipality { name } activity { name } } } }`,
      ),
    ).toHaveLength(4);
  });
});
