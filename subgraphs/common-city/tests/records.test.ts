import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, fillIndex } from './index-documents.js';
import { startNetwork } from './network.js';

const monday = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '13:00' };
const tuesday = { ...monday, byday: 'TU' };

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  // The hub's own organisations are records too; here they would stand among those that are asked for.
  await network.database.connection`delete from index_records`;
  await fillIndex(network, 'social-care', [
    document({
      id: 'service:meals',
      name: { el: 'Συσσίτιο', en: 'Meals' },
      description: { el: 'Ζεστό φαγητό κάθε μέρα. '.repeat(40) },
      organisation: 'csn:eata',
      topics: ['need:medical-pharmaceutical'],
      targetGroups: ['group:children'],
      areas: ['area:9186'],
      places: [
        { latitude: 37.98, longitude: 23.73, schedules: [monday] },
        { latitude: 38.02, longitude: 23.69, schedules: [tuesday] },
      ],
    }),
    document({ id: 'service:closed', active: false, organisation: 'org:eata' }),
  ]);
  await fillIndex(network, 'kalo', [
    document({
      id: 'body:one',
      kind: 'KaloOrganisation',
      name: { el: 'Άλφα' },
      represents: 'osn:eata',
      areas: ['area:91860103'],
      places: [{ area: 'area:9183' }],
      period: { start: '2020' },
    }),
    document({ id: 'body:region', kind: 'KaloOrganisation', areas: ['area:EL30'] }),
  ]);
  await network.database
    .connection`insert into index_records (id, kind, name, active, organisation, changed_at)
    values ('org:eata', 'Organisation', '{"el": "ΕΑΤΑ"}', true, 'org:eata', now()) on conflict (id) do nothing`;
});
afterAll(() => network[Symbol.asyncDispose]());

const idsOf = async (args: string): Promise<string[]> => {
  const { records } = await network.ask(`{ records${args} { totalCount nodes { id } } }`);
  expect(records.totalCount).toBe(records.nodes.length);
  return records.nodes.map(({ id }: { id: string }) => id);
};
const found = async (filter: string): Promise<string[]> =>
  (await idsOf(`(first: 100, filter: ${filter})`)).sort();

describe('a record', () => {
  it('says what it is, and leads to the bridges, organisations under the id of the hub', async () => {
    const { record } = await network.ask(`{ record(id: "service:meals") {
      id kind name en: name(lang: "en") description network { id } organisation { id } topics { id } targetGroups { id }
      municipalities { code } areas { id } point { latitude longitude } period { start } url provenance { synthetic } } }`);
    expect(record).toEqual({
      id: 'service:meals',
      kind: 'CareService',
      name: 'Συσσίτιο',
      en: 'Meals',
      description: expect.stringMatching(/^Ζεστό φαγητό.{486,}…$/),
      network: { id: 'social-care' },
      organisation: { id: 'org:eata' },
      topics: [{ id: 'need:medical-pharmaceutical' }],
      targetGroups: [{ id: 'group:children' }],
      municipalities: [{ code: '9186' }],
      areas: [],
      point: { latitude: 37.98, longitude: 23.73 },
      period: null,
      url: null,
      provenance: { synthetic: true },
    });
    expect(record.description).toHaveLength(500);
  });

  it('in a part of a town is in the town, one of a region in the region alone', async () => {
    const { one, two } = await network.ask(`{
      one: record(id: "body:one") { municipalities { code } areas { id } point { latitude } }
      two: record(id: "body:region") { municipalities { code } areas { id } } }`);
    expect(one).toEqual({
      municipalities: [{ code: '9186' }],
      areas: [{ id: 'area:91860103' }],
      point: null,
    });
    expect(two).toEqual({ municipalities: [], areas: [{ id: 'area:EL30' }] });
  });

  it('is found closed, and an organisation by any of its ids', async () => {
    const { closed, alias, none } = await network.ask(`{ closed: record(id: "service:closed") { id }
      alias: record(id: "osn:eata") { id kind organisation { id } } none: record(id: "service:none") { id } }`);
    expect([closed, alias, none]).toEqual([
      { id: 'service:closed' },
      { id: 'org:eata', kind: 'Organisation', organisation: { id: 'org:eata' } },
      null,
    ]);
  });

  it('is given to the gateway by its key', async () => {
    const { query, variables } = entities('Record', 'name', [{ id: 'body:one' }, { id: 'none' }]);
    expect((await network.ask(query, { variables }))._entities).toEqual([{ name: 'Άλφα' }, null]);
  });
});

describe('records are found', () => {
  it.each([
    ['{ ids: ["csn:eata", "body:one", "none"] }', ['body:one', 'org:eata']],
    ['{ kinds: ["KaloOrganisation"] }', ['body:one', 'body:region']],
    ['{ networks: ["social-care"] }', ['service:meals']],
    ['{ networks: ["social-care"], includeInactive: true }', ['service:closed', 'service:meals']],
    ['{ networks: [] }', []],
    ['{ text: "φαγητού" }', ['service:meals']],
    ['{ text: "susitio" }', ['service:meals']],
    ['{ topics: ["need:healthcare"] }', ['service:meals']],
    ['{ targetGroups: ["group:children"] }', ['service:meals']],
    ['{ municipalities: ["9186"] }', ['body:one', 'body:region', 'service:meals']],
    ['{ areas: ["area:918601"] }', ['body:one', 'body:region', 'service:meals']],
    ['{ areas: ["area:91860102"] }', ['body:region', 'service:meals']],
    ['{ organisations: ["csn:eata"] }', ['body:one', 'org:eata', 'service:meals']],
    ['{ open: { from: "2021-01-01" } }', ['body:one']],
    ['{ open: { to: "2019-12-31" } }', []],
  ])('by %s', async (filter, ids) => expect(await found(filter)).toEqual(ids));
});

describe('records are counted', () => {
  it('by municipality and kind, for 10,000 residents', async () => {
    const { recordsGrouped, municipality } = await network.ask(`{
      recordsGrouped(by: [MUNICIPALITY, KIND], filter: { municipalities: ["9186"] }) {
        key { municipality { code } kind } count per10000 }
      municipality(code: "9186") { population { value } } }`);
    const rate = (count: number) => (count * 10_000) / municipality.population.value;
    expect(recordsGrouped).toEqual([
      { key: { municipality: { code: '9186' }, kind: 'CareService' }, count: 1, per10000: rate(1) },
      { key: { municipality: { code: '9186' }, kind: 'KaloOrganisation' }, count: 2, per10000: rate(2) },
    ]);
  });

  it('by all else; what has no residents has no rate', async () => {
    const counts = async (by: string, key: string) =>
      (await network.ask(`{ recordsGrouped(by: [${by}]) { key { ${key} } count per10000 } }`)).recordsGrouped;
    expect(await counts('NETWORK', 'network { id }')).toEqual([
      { key: { network: { id: 'kalo' } }, count: 2, per10000: null },
      { key: { network: { id: 'social-care' } }, count: 1, per10000: null },
      { key: { network: null }, count: 1, per10000: null },
    ]);
    expect(await counts('AREA', 'area { id }')).toContainEqual({
      key: { area: { id: 'area:91860103' } },
      count: 1,
      per10000: expect.toSatisfy((rate) => rate === null || rate > 0),
    });
    expect(await counts('TOPIC', 'topic { id }')).toContainEqual({
      key: { topic: { id: 'need:medical-pharmaceutical' } },
      count: 1,
      per10000: null,
    });
    expect(await counts('TARGET_GROUP', 'targetGroup { id }')).toContainEqual({
      key: { targetGroup: { id: 'group:children' } },
      count: 1,
      per10000: null,
    });
  });
});

describe('below a bridge', () => {
  it('stand the records that it has in all networks', async () => {
    const list = 'records { totalCount nodes { id } }';
    const { municipality, area, topic, group, organisation } = await network.ask(`{
      municipality(code: "9186") { ${list} } area(id: "area:EL303") { ${list} } topic(id: "need:healthcare") { ${list} }
      group: topic(id: "group:children") { ${list} } organisation(id: "csn:eata") { ${list} } }`);
    const ids = ({ records }: Data) => records.nodes.map(({ id }: Data) => id).sort();
    expect(ids(municipality)).toEqual(['body:one', 'body:region', 'service:meals']);
    expect(ids(area)).toEqual(['body:one', 'body:region', 'service:meals']);
    expect(ids(topic)).toEqual(['service:meals']);
    expect(ids(group)).toEqual(['service:meals']);
    expect(ids(organisation)).toEqual(['body:one', 'service:meals']);
  });
});

describe('statements', () => {
  it('are the same below one municipality and below several, whatever the records lead to', async () => {
    const count = async (codes: string[]) => {
      const { query, variables } = entities(
        'Municipality',
        `records(first: 5, filter: { near: { latitude: 37.98, longitude: 23.73, radius: 50000 } }) { totalCount edges { distance node {
          network { id } organisation { id } topics { id } targetGroups { id } municipalities { code } areas { id } } } }`,
        codes.map((code) => ({ code })),
      );
      return (await network.statements(query, { variables })).length;
    };
    expect(await count(['9186', '9183', '9185'])).toBe(await count(['9186']));
  });

  it('are one for counts, whatever by', async () =>
    expect(
      await network.statements('{ recordsGrouped(by: [MUNICIPALITY, KIND, TOPIC]) { count } }'),
    ).toHaveLength(1));
});

describe('what a municipality lacks', () => {
  const served = async (conditions: string) => {
    const codes = async (filter: string) => {
      const { municipalities } = await network.ask(
        `{ municipalities(filter: { codes: ["9183", "9185", "9186", "9001"] ${filter} }) { nodes { code } } }`,
      );
      return municipalities.nodes.map(({ code }: Data) => code);
    };
    const lacking = await codes(`lacking: [${conditions}]`);
    return (await codes('')).filter((code: string) => !lacking.includes(code)).sort();
  };

  it.each([
    ['{ kinds: ["CareService"] }', ['9186']],
    ['{ kinds: ["KaloOrganisation"] }', ['9183', '9185', '9186']],
    ['{ kinds: ["KaloOrganisation"], networks: ["social-care"] }', []],
    ['{ kinds: ["KaloOrganisation"], open: { from: "2021-01-01" } }', ['9186']],
    ['{ kinds: ["KaloOrganisation"], open: { to: "2019-01-01" } }', []],
    ['{ topics: ["need:healthcare"] }', ['9186']],
    ['{ topics: ["need:housing"] }', []],
    ['{ kinds: ["KaloOrganisation"], radius: 1000 }', ['9183']],
    ['{ topics: ["need:healthcare"] }, { kinds: ["KaloOrganisation"], radius: 1000 }', ['9183', '9186']],
  ])('is what no record answers to: %s is in %j', async (conditions, codes) =>
    expect(await served(conditions)).toEqual(codes),
  );
});
