import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyIndex, fillIndex } from './index-documents.js';
import { startNetwork } from './network.js';
import { type Any, anyDocument, anyFilter, fields, networks, numbers } from './record-laws.js';

/** Filters tried of each law; `LAW_ROUNDS` raises them. */
const rounds = Number(process.env.LAW_ROUNDS ?? 60);

let network: TestNetwork;
const any = numbers(5);
const ids = (of: string) => Array.from({ length: 45 }, (_, nr) => `${of}:${nr}`);
beforeAll(async () => {
  network = await startNetwork();
  for (const name of networks) {
    await fillIndex(
      network,
      name,
      ids(name).map((id) => anyDocument(any, id)),
    );
  }
});
afterAll(() => network[Symbol.asyncDispose]());

type Filter = Record<string, unknown>;

/** Every record of the networks that fulfils a filter; the hub's own have none. */
const hits = async (filter: Filter): Promise<string[]> => {
  const { records } = await network.ask(
    'query ($filter: RecordFilter) { records(first: 100, filter: $filter) { totalCount nodes { id } pageInfo { hasNextPage } } }',
    { variables: { filter: { networks, ...filter } } },
  );
  expect(records.pageInfo.hasNextPage).toBe(false);
  expect(records.totalCount).toBe(records.nodes.length);
  return records.nodes.map(({ id }: Data) => id);
};

describe('a filter', () => {
  it('never loosens because another is present', async () => {
    let narrowed = 0;
    const tried = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const filter = anyFilter(any, any(3));
      const wide = await hits(filter);
      const added = anyFilter(any, 1, Object.keys(filter));
      const narrow = await hits({ ...filter, ...added });
      expect(wide, JSON.stringify([filter, added])).toEqual(expect.arrayContaining(narrow));
      for (const field of Object.keys(added)) tried.add(field);
      if (narrow.length > 0 && narrow.length < wide.length) narrowed += 1;
    }
    // The law says nothing where all filters find all or nothing.
    expect(narrowed).toBeGreaterThan(rounds / 10);
    expect(tried.size).toBeGreaterThan(fields.length / 2);
  });

  it('finds what each of its conditions finds, if they are not of places, and no more', async () => {
    const ofPlaces = ['near', 'bbox', 'openAt'];
    for (let round = 0; round < rounds / 2; round += 1) {
      const filter = anyFilter(any, 3, ofPlaces);
      const each = await Promise.all(Object.entries(filter).map(([name, value]) => hits({ [name]: value })));
      const all = each.reduce((one, other) => one.filter((id) => other.includes(id)), await hits({}));
      expect(await hits(filter), JSON.stringify(filter)).toEqual(all);
    }
  });
});

describe('the count of a group', () => {
  const groups = async (by: string, filter: Filter) => {
    const key = { NETWORK: 'network { id }', KIND: 'kind', MUNICIPALITY: 'municipality { id: code }' }[by];
    const { recordsGrouped } = await network.ask(
      `query ($filter: RecordFilter) { recordsGrouped(by: [${by}], filter: $filter) { key { ${key} } count } }`,
      { variables: { filter } },
    );
    return recordsGrouped.map(({ key, count }: Data) => {
      const [value] = Object.values<Data>(key);
      return [value?.id ?? value, count];
    });
  };

  it.each([
    ['NETWORK', 'networks', networks],
    ['KIND', 'kinds', ['CareService', 'SupportCentre', 'FundingCall']],
    ['MUNICIPALITY', 'municipalities', ['9183', '9185', '9186']],
  ] as const)('by %s is the number of hits after the click on it', async (by, field, all) => {
    for (let round = 0; round < rounds / 4; round += 1) {
      const filter = anyFilter(any, 2, [field]);
      const clicked = await Promise.all(
        all.map(async (value) => [value, (await hits({ ...filter, [field]: [value] })).length]),
      );
      const counted = await groups(by, { networks, ...filter, [field]: [...all] });
      expect(counted.toSorted(), JSON.stringify(filter)).toEqual(
        clicked.filter(([, count]) => count !== 0).toSorted(),
      );
    }
  });
});

describe('pages', () => {
  it.each([
    ['NAME', {}],
    ['UPDATED_DESC', {}],
    ['VERIFIED', {}],
    ['DISTANCE', { near: { latitude: 38, longitude: 23.7 } }],
    ['NAME', { near: { latitude: 38, longitude: 23.7, radius: 30_000 } }],
  ])('by %s %j neither repeat nor skip while others are written', async (order, filter) => {
    const watched = await hits(filter);
    const seen: string[] = [];
    for (let after: string | null = null, at = 0; ; at += 1) {
      const { records }: Data = await network.ask(
        `query ($filter: RecordFilter, $after: String) {
          records(first: 6, order: ${order}, filter: $filter, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { variables: { filter: { networks, ...filter }, after } },
      );
      seen.push(...records.nodes.map(({ id }: Data) => id));
      if (!records.pageInfo.hasNextPage) break;
      after = records.pageInfo.endCursor;
      await write(any, at);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => watched.includes(id)).toSorted()).toEqual(watched.toSorted());
    await emptyIndex(network, 'kalo', ids('guest'));
  });

  /** Some come and some go; what stays is not touched. */
  async function write(any: Any, at: number): Promise<void> {
    await fillIndex(network, 'kalo', [anyDocument(any, `guest:${at}`), anyDocument(any, `guest:${at + 20}`)]);
    if (at > 2) await emptyIndex(network, 'kalo', [`guest:${at - 3}`]);
  }
});
