import { anyone, type Context, type SubgraphSchema } from '@koinipoli/kit';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.js';
import type { Data } from './network.js';
import { buildToySchema, makeCountedToys } from './toy-groups.js';

let database: TestDatabase;
let built: SubgraphSchema;
beforeAll(async () => {
  database = await openTestDatabase();
  await makeCountedToys(database);
  built = await buildToySchema();
});
afterAll(() => database[Symbol.asyncDispose]());

const answer = (args: string, fields: string) =>
  graphql({
    schema: built.schema,
    source: `{ toysGrouped(${args}) { ${fields} } }`,
    contextValue: { db: database.db, languages: ['el'], requestId: 'test', viewer: anyone } satisfies Context,
  }) as Promise<Data>;
async function groups(args: string, fields: string): Promise<Data[]> {
  const { data, errors } = await answer(args, fields);
  expect(errors).toBeUndefined();
  return data.toysGrouped;
}
const refusal = async (args: string) => {
  const { errors } = await answer(args, 'count');
  return [errors?.[0]?.extensions?.code, errors?.[0]?.extensions?.field, errors?.[0]?.message];
};
/** `[key…, count]` of the groups that SQL finds without the kit. */
const byHand = async (keys: string, from = 'toys where active', order = keys) => {
  const rows = await database.connection.unsafe(
    `select ${keys}, count(*)::int from ${from} group by ${keys} order by ${order}`,
  );
  return rows.map((row) => Object.values(row));
};

describe('groups', () => {
  it('count as plain SQL does, by one key and by several, unknown last', async () => {
    const shelves = await groups('by: [SHELF]', 'key { shelf { id name } } count');
    expect(shelves.map(({ key, count }) => [key.shelf?.id ?? null, count])).toEqual(
      await byHand('shelf', undefined, 'shelf collate "C" nulls last'),
    );
    expect(shelves[0].key.shelf.name).toBe(`Ράφι ${shelves[0].key.shelf.id}`);
    expect(shelves.at(-1).key.shelf).toBeNull();
    const both = await groups('by: [SIZE_RANK, SHELF]', 'key { sizeRank shelf { id } topic { id } } count');
    expect(both.map(({ key, count }) => [key.sizeRank, key.shelf?.id ?? null, count])).toEqual(
      await byHand('rank::text, shelf', undefined, 'rank::text collate "C", shelf collate "C" nulls last'),
    );
    expect(both.every(({ key }) => key.topic === null)).toBe(true);
  });

  it('hold a record of two topics twice, one of none as unknown', async () => {
    const found = await groups('by: [TOPIC]', 'key { topic { id } } count');
    expect(found.map(({ key, count }) => [key.topic?.id ?? null, count])).toEqual(
      await byHand(
        'topic',
        'toys left join lateral (select distinct topic from unnest(topics) topic) each on true where active',
        'topic nulls last',
      ),
    );
    expect(found).toHaveLength(3);
  });

  it('hold a part in its municipality, and a wider area only where the filter names municipalities', async () => {
    const of = async (args: string) =>
      (await groups(`by: [MUNICIPALITY] ${args}`, 'key { municipality { code } } count')).map(
        ({ key, count }) => [key.municipality?.code ?? null, count],
      );
    expect(await of('')).toEqual([
      ['1', 80],
      ['2', 80],
      [null, 60],
    ]);
    expect(await of('filter: { municipalities: ["2", "2"] }')).toEqual([['2', 120]]);
    expect(await of('filter: { municipalities: ["1", "2"], includeInactive: true }')).toEqual([
      ['1', 120],
      ['2', 120],
    ]);
    expect(await of('filter: { municipalities: [] }')).toEqual([]);
    expect(await of('filter: { municipalities: ["none"] }')).toEqual([]);
  });

  it('take the filters of the list, and hide what it hides', async () => {
    const count = async (filter: string) =>
      (await groups(`by: [SIZE_RANK] filter: ${filter}`, 'count')).reduce((sum, { count }) => sum + count, 0);
    expect(await count('{}')).toBe(180);
    expect(await count('{ includeInactive: true }')).toBe(200);
    expect(await count('{ shelves: ["shelf:1", "shelf:2"] }')).toBe(8);
    expect(await count('{ text: "αλφα" }')).toBeGreaterThan(0);
    expect(await count('{ near: { latitude: 37.95, longitude: 23.7, radius: 3500 } }')).toBeGreaterThan(0);
    expect(await groups('by: [SIZE_RANK] filter: { text: "δεν υπάρχει" }', 'count')).toEqual([]);
  });

  it('are kept by having, and stand in a stable order', async () => {
    const keys = 'key { sizeRank topic { id } } count';
    const all = await groups('by: [TOPIC, SIZE_RANK]', keys);
    const kept = await groups('by: [TOPIC, SIZE_RANK] having: { countAtLeast: 10, countAtMost: 20 }', keys);
    expect(kept).toEqual(all.filter(({ count }) => count >= 10 && count <= 20));
    expect(kept.length).toBeLessThan(all.length);
    const largest = await groups('by: [TOPIC, SIZE_RANK] order: COUNT_DESC', keys);
    expect(largest.map(({ count }) => count)).toEqual(all.map(({ count }) => count).sort((a, b) => b - a));
    expect(largest).toEqual([...all].sort((a, b) => b.count - a.count));
    expect(await groups('by: [TOPIC, SIZE_RANK] order: null having: null first: null', keys)).toEqual(all);
  });

  it('say sums, means and extremes of numbers', async () => {
    const found = await groups(
      'by: [SIZE_RANK]',
      'key { sizeRank } sum { weight } avg { weight } min { weight } max { weight }',
    );
    const rows = await database.connection`select rank::text, sum(weight) as sum, avg(weight) as avg,
      min(weight) as min, max(weight) as max from toys where active group by rank order by rank::text collate "C"`;
    expect(found).toEqual(
      rows.map(({ rank, ...numbers }) => ({
        key: { sizeRank: rank },
        ...Object.fromEntries(Object.entries(numbers).map(([name, weight]) => [name, { weight }])),
      })),
    );
  });
});

describe('groups of a period', () => {
  const quarters = (args: string) =>
    groups(
      `by: [QUARTER${args.startsWith(',') ? args : `] ${args}`}`,
      'key { quarter topic { id } } count sum { weight }',
    );

  it('leave no quarter out between the first and the last, and keep the undated', async () => {
    const found = await quarters('');
    expect(found.map(({ key, count }) => [key.quarter, count])).toEqual([
      ['2022-Q3', 20],
      ['2022-Q4', 0],
      ['2023-Q1', 40],
      ['2023-Q2', 0],
      ['2023-Q3', 0],
      ['2023-Q4', 0],
      ['2024-Q1', 0],
      ['2024-Q2', 0],
      ['2024-Q3', 0],
      ['2024-Q4', 20],
      [null, 100],
    ]);
    expect(found[1].sum).toEqual({ weight: null });
    const years = await groups('by: [YEAR]', 'key { year } count');
    expect(years.map(({ key, count }) => [key.year, count])).toEqual([
      [2022, 20],
      [2023, 60],
      [2024, 20],
      [null, 80],
    ]);
  });

  it('are whole for each of the other keys', async () => {
    const found = await quarters(', TOPIC]');
    const topics = ['topic:a', 'topic:b', null];
    expect(new Set(found.map(({ key }) => key.topic?.id ?? null))).toEqual(new Set(topics));
    for (const topic of topics) {
      const series = found.filter(({ key }) => (key.topic?.id ?? null) === topic && key.quarter);
      expect(series.map(({ key }) => key.quarter)).toHaveLength(10);
    }
    expect(found.filter(({ key }) => key.quarter === '2023-Q1').map(({ count }) => count)).toEqual([
      20, 40, 0,
    ]);
  });

  it('lose the empty ones to any having', async () => {
    expect(await quarters('having: { countAtMost: 50 }')).toHaveLength(3);
    expect(await quarters('having: { countAtLeast: 0 }')).toHaveLength(4);
    expect(await quarters('having: {}')).toHaveLength(11);
  });
});

describe('a question for groups', () => {
  it('takes one statement, whatever it asks', async () => {
    for (const args of [
      'by: [SHELF]',
      'by: [TOPIC, MUNICIPALITY, QUARTER] filter: { municipalities: ["1"] } order: COUNT_DESC',
    ]) {
      database.statements.length = 0;
      await groups(args, 'count key { shelf { name } } sum { weight }');
      expect(database.statements).toHaveLength(1);
    }
  });

  it('is never cut in silence', async () => {
    expect(await groups('by: [TOPIC] first: 3', 'count')).toHaveLength(3);
    expect(await refusal('by: [TOPIC] first: 2')).toEqual([
      'LIMIT_EXCEEDED',
      'first',
      expect.stringContaining('1000 at most'),
    ]);
    expect(await refusal('by: [TOPIC] first: 1001')).toEqual([
      'LIMIT_EXCEEDED',
      'first',
      'first: at most 1000 groups, not 1001.',
    ]);
  });

  it.each([
    ['by: []', 'by'],
    ['by: [TOPIC, TOPIC]', 'by'],
    ['by: [TOPIC, SHELF, SIZE_RANK, YEAR]', 'by'],
    ['by: [YEAR, QUARTER]', 'by'],
    ['by: [TOPIC] first: 0', 'first'],
    ['by: [TOPIC] having: { countAtLeast: 2, countAtMost: 1 }', 'having'],
    ['by: [TOPIC] having: { countAtLeast: -1 }', 'having.countAtLeast'],
    ['by: [TOPIC] having: { countAtMost: -1 }', 'having.countAtMost'],
    ['by: [TOPIC] filter: { shelves: [""] }', 'filter.shelves[0]'],
    ['by: [TOPIC] filter: { near: { latitude: 91, longitude: 0 } }', 'filter.near.latitude'],
  ])('is refused with %s', async (args, field) => {
    expect(await refusal(args)).toEqual(['BAD_USER_INPUT', field, expect.any(String)]);
  });

  it('is described and priced in the SDL', () => {
    const sdl = built.sdl.replace(/\s+/g, ' ');
    expect(sdl).toContain('order: GroupOrder = KEY');
    expect(sdl).toContain(
      '): [ToyGroup!] @cost(weight: 5) @listSize(assumedSize: 100, slicingArguments: ["first"], requireOneSlicingArgument: false)',
    );
    expect(built.sdl).toMatch(/type ToyNumbers {\s+"""Kilograms\."""\s+weight: Float\s+}/);
  });
});
