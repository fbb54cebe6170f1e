import { anyone, type Context, type Page, pagesOf } from '@koinipoli/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';
import { idsBy, makeToys, toyList } from './toy-table.js';

const toyPages = pagesOf(toyList);
type Args = Parameters<typeof toyPages>[1];

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await makeToys(database);
});
afterAll(() => database[Symbol.asyncDispose]());

const newContext = (): Context => ({ db: database.db, languages: ['el'], requestId: 'test', viewer: anyone });
const page = (args: Args, parent?: Record<string, string>) => toyPages(newContext(), args, parent);
const idsOf = async (found: Page<{ id: string }>) => (await found.nodes()).map(({ id }) => id);

/** All ids of a list, page by page; checks at each step what the page says of its neighbours. */
async function walk(args: Args, size: number, backward = false): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const found: Page<{ id: string }> = page({
      ...args,
      ...(backward ? { last: size, before: cursor } : { first: size, after: cursor }),
    });
    const info = await found.pageInfo();
    const edges = await found.edges();
    expect(edges.length).toBeLessThanOrEqual(size);
    expect(backward ? info.hasNextPage : info.hasPreviousPage).toBe(cursor !== null);
    expect([info.startCursor, info.endCursor]).toEqual([
      edges[0]?.cursor ?? null,
      edges.at(-1)?.cursor ?? null,
    ]);
    const part = edges.map(({ node }) => node.id);
    ids.splice(backward ? 0 : ids.length, 0, ...part);
    more = backward ? info.hasPreviousPage : info.hasNextPage;
    if (more) expect(part).toHaveLength(size);
    cursor = backward ? info.startCursor : info.endCursor;
  }
  return ids;
}

const near = { latitude: 37.95, longitude: 23.7 };
const metres = `metres_between(latitude, longitude, 37.95, 23.7)`;
const name = `(name ->> 'el') collate "el-x-icu"`;
const orders: [order: string, sql: string, where: string, filter?: object][] = [
  ['NAME', `${name}, id`, 'active'],
  ['NAME_DESC', `${name} desc, id desc`, 'active'],
  ['RANK', `rank, ${name}, id`, 'active'],
  ['WEIGHT_DESC', 'weight desc, id desc', 'active'],
  ['MADE', 'made_at, id', 'active'],
  ['WOODEN', `wooden, ${name}, id`, 'true', { includeInactive: true }],
  ['DISTANCE', `${metres}, id`, 'active and latitude is not null', { near }],
];

describe.each(orders)('a list in the order %s', (order, sqlOrder, where, filter) => {
  it.each([1, 7, 20, 99, 100])('gives each row once, forward and backward, by pages of %i', async (size) => {
    if (size === 1 && !['NAME', 'WEIGHT_DESC'].includes(order)) return;
    const expected = await idsBy(database, sqlOrder, where);
    expect(await walk({ order, filter }, size)).toEqual(expected);
    expect(await walk({ order, filter }, size, true)).toEqual(expected);
  });
});

describe('a page', () => {
  it('is of 25 rows where nothing is asked, in the first order', async () => {
    expect(await idsOf(page({}))).toEqual((await idsBy(database, `${name}, id`)).slice(0, 25));
    expect(await idsOf(page({ first: null, order: null, filter: null }))).toHaveLength(25);
  });

  it('may lie between two cursors, from either end', async () => {
    const edges = await page({ first: 50 }).edges();
    const bounds = { after: edges[9]?.cursor, before: edges[30]?.cursor };
    const between = edges.slice(10, 30).map(({ node }) => node.id);
    const whole = page({ ...bounds, first: 20 });
    expect(await idsOf(whole)).toEqual(between);
    expect(await whole.pageInfo()).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const start = page({ ...bounds, first: 5 });
    expect(await idsOf(start)).toEqual(between.slice(0, 5));
    expect(await start.pageInfo()).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const end = page({ ...bounds, last: 5 });
    expect(await idsOf(end)).toEqual(between.slice(-5));
    expect(await end.pageInfo()).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('knows what lies beyond a cursor that it does not page by', async () => {
    const edges = await page({ first: 10 }).edges();
    const upTo = page({ first: 100, before: edges[5]?.cursor });
    expect(await idsOf(upTo)).toHaveLength(5);
    expect(await upTo.pageInfo()).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const from = page({ last: 100, after: (await page({ last: 6 }).edges())[0]?.cursor });
    expect(await idsOf(from)).toHaveLength(5);
    expect(await from.pageInfo()).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('is empty where nothing matches, and has no cursors', async () => {
    for (const filter of [
      { text: 'δεν υπάρχει' },
      { text: '😀' },
      { shelves: [] },
      { topics: ['topic:none'] },
    ]) {
      const found = page({ filter });
      expect(await found.nodes()).toEqual([]);
      expect(await found.edges()).toEqual([]);
      expect(await found.totalCount()).toBe(0);
      expect(await found.pageInfo()).toEqual({
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: null,
      });
    }
  });

  it('leaves filters out that are null', async () => {
    const filter = { text: null, shelves: null, near: null, updatedSince: null, includeInactive: null };
    expect(await idsOf(page({ filter }))).toEqual(await idsOf(page({})));
    expect(await page({ filter }).totalCount()).toBe(180);
  });

  it('takes ids that look like the syntax of arrays', async () => {
    const ids = ['NULL', 'null', 'a"b', "a'b", 'a\\b', '{a,b}', ',', ' a ', 'shelf:1', '%', '$1', '—'];
    expect(await page({ filter: { shelves: ids } }).totalCount()).toBe(4);
  });

  it('shows inactive rows on demand alone, and counts as it shows', async () => {
    expect(await page({}).totalCount()).toBe(180);
    expect(await page({ filter: { includeInactive: true } }).totalCount()).toBe(200);
    expect(await page({ filter: { includeInactive: false } }).totalCount()).toBe(180);
  });

  it('tells the metres to `near` in every order, and null without it', async () => {
    const [edge] = await page({
      first: 1,
      filter: { near, includeInactive: true },
      order: 'DISTANCE',
    }).edges();
    expect(edge?.distance).toBeGreaterThan(3_000);
    expect(edge?.distance).toBeLessThan(4_000);
    expect((await page({ first: 1, filter: { near } }).edges())[0]?.distance).toEqual(expect.any(Number));
    expect((await page({ first: 1 }).edges())[0]?.distance).toBeNull();
  });

  it('finds inside a circle and inside a rectangle', async () => {
    const circle = { near: { ...near, radius: 3_500 } };
    const distances = (await page({ filter: circle, first: 100 }).edges()).map(
      ({ distance }) => distance ?? 0,
    );
    expect(distances.length).toBeGreaterThan(0);
    expect(Math.max(...distances)).toBeLessThanOrEqual(3_500);
    const box = { south: 37.9, north: 37.905, west: 23.6, east: 23.8 };
    const [inside] = await database.connection`
      select count(*)::int as count from toys where active and latitude between 37.9 and 37.905`;
    expect(await page({ filter: { bbox: box } }).totalCount()).toBe(inside?.['count']);
    expect(await page({ filter: { bbox: { ...box, west: 170, east: -170 } } }).totalCount()).toBe(0);
    expect(await page({ filter: { bbox: { ...box, west: 20, east: -170 } } }).totalCount()).toBe(
      inside?.['count'],
    );
  });

  it('refuses an order that needs what is not given', () => {
    expect(() => page({ order: 'DISTANCE' })).toThrow('order: DISTANCE needs `filter.near`.');
  });
});

describe('a list that changes between two pages', () => {
  it('loses and repeats nothing else', async () => {
    await using changing = await openTestDatabase();
    await makeToys(changing, 60);
    const ctx = (): Context => ({ ...newContext(), db: changing.db });
    const first = await toyPages(ctx(), { first: 20 }).edges();
    const rest = await idsOf(toyPages(ctx(), { first: 100, after: first[19]?.cursor }));
    const gone = [first[3], first[19]].map((edge) => edge?.node.id ?? '');
    await changing.connection`delete from toys where id = any(${[...gone, rest[0] ?? '']}::text[])`;
    await changing.connection`
      insert into toys (id, name) values ('toy:before', '{"el": " "}'), ('toy:after', '{"el": "ωωω"}')`;
    const now = await idsOf(toyPages(ctx(), { first: 100, after: first[19]?.cursor }));
    expect(now.filter((id) => id !== 'toy:after')).toEqual(rest.slice(1));
    expect(now).toContain('toy:after');
    const back = await idsOf(toyPages(ctx(), { last: 100, before: first[19]?.cursor }));
    const before = first.slice(0, 19).map(({ node }) => node.id);
    expect(back).toEqual(['toy:before', ...before.filter((id) => !gone.includes(id))]);
  });
});
