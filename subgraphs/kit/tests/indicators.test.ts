import {
  buildFederatedSchema,
  type Context,
  checkId,
  IndicatorArgs,
  IndicatorConnection,
  indicatorLoaders,
  indicatorTables,
  Listed,
  observationsResolver,
} from '@koinipoli/kit';
import { Indicator } from '@koinipoli/schema';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noMigrations } from './database.js';
import { undescribed } from './descriptions.js';
import { area, type Data, startTestNetwork, type TestNetwork } from './network.js';

const tables = indicatorTables();
const { indicatorPages, indicatorById, observationsByIndicator } = indicatorLoaders(tables);

/** All that a network writes for its indicators, beside its table. */
@Resolver(() => Indicator)
class ToyIndicatorResolver {
  @Query(() => Indicator, { nullable: true, description: 'An indicator.' })
  toyIndicator(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return indicatorById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => IndicatorConnection, { nullable: true, description: 'Indicators.' })
  toyIndicators(@Args(() => IndicatorArgs) args: IndicatorArgs, @Ctx() ctx: Context) {
    return indicatorPages(ctx, args);
  }
}

const reference = {
  version: 'tests',
  areas: [
    area('area:EU', 'EUROPE'),
    area('area:GR', 'COUNTRY', { partOf: 'area:EU' }),
    area('area:EL30', 'REGION', { partOf: 'area:GR' }),
    area('area:9183', 'MUNICIPALITY', { partOf: 'area:EL30', municipality: '9183' }),
    area('area:9186', 'MUNICIPALITY', { partOf: 'area:EL30', municipality: '9186' }),
    area('area:91860103', 'COMMUNITY', { partOf: 'area:9186', municipality: '9186' }),
  ],
  topics: [
    { id: 'need:housing', broader: [] },
    { id: 'need:shelter', broader: ['need:housing'] },
  ],
  organisations: [],
};

let network: TestNetwork;
beforeAll(async () => {
  const resolvers = [ToyIndicatorResolver, observationsResolver(observationsByIndicator)] as const;
  network = await startTestNetwork({
    schema: () => buildFederatedSchema({ resolvers: [...resolvers] }),
    migrations: noMigrations,
    facts: [],
    reference,
  });
  const { connection, db } = network.database;
  const migration = await generateMigration(
    generateDrizzleJson({}),
    generateDrizzleJson(tables, undefined, undefined, 'snake_case'),
  );
  for (const statement of migration) await connection.unsafe(statement);
  const unit = { el: 'άτομα', en: 'persons' };
  await db.insert(tables.indicators).values([
    { id: 'indicator:beds', name: { el: 'Κλίνες ξενώνων', en: 'Beds' }, unit, topics: ['need:shelter'] },
    {
      id: 'indicator:meals',
      name: { el: 'Γεύματα' },
      unit,
      identifiers: [{ scheme: 'IRIS+', value: 'PI1' }],
    },
    ...Array.from({ length: 50 }, (_, at) => ({ id: `indicator:${at}`, name: { el: 'Ω' }, unit })),
  ]);
  const at = (id: string, where: string, start: string | null, value: number | null = 1) => ({
    id,
    indicator: 'indicator:beds',
    area: where,
    period: start === null ? null : { start, end: start },
    value,
    suppressed: value === null,
  });
  await db.insert(tables.observations).values([
    at('o:5', 'area:9183', '2023-04', 5),
    at('o:4', 'area:9186', '2023-01-15', null),
    at('o:3', 'area:9186', '2023', 3),
    at('o:2', 'area:GR', '2022-10', 2),
    at('o:1', 'area:EU', null, 1),
    at('o:6', 'area:91860103', '2024', 6),
    ...Array.from({ length: 100 }, (_, n) => ({
      ...at(`o:many-${n}`, 'area:9186', '2023', n),
      indicator: `indicator:${n % 50}`,
    })),
  ]);
  await connection`
    insert into observations (id, indicator, area, value)
    select 'o:meal-' || n, 'indicator:meals', case when n = 1 then 'area:9183' else 'area:9186' end, n
    from generate_series(1, 1001) as n`;
});
afterAll(() => network[Symbol.asyncDispose]());

const values = async (args: string): Promise<number[]> => {
  const { toyIndicator } = await network.ask(
    `{ toyIndicator(id: "indicator:beds") { observations${args} { value } } }`,
  );
  return toyIndicator.observations.map(({ value }: Data) => value);
};

describe('an indicator', () => {
  it('gives its fields, its values oldest first, and withholds what is suppressed', async () => {
    const { toyIndicator } = await network.ask(`{ toyIndicator(id: "indicator:beds") {
      name(lang: "en") description unit target topics { id } identifiers { value } provenance { languages }
      observations { period { start end } area { id } value suppressed provenance { synthetic } } } }`);
    expect(toyIndicator).toMatchObject({
      name: 'Beds',
      description: null,
      unit: 'άτομα',
      target: null,
      topics: [{ id: 'need:shelter' }],
      identifiers: [],
    });
    expect(toyIndicator.observations.map(({ value }: Data) => value)).toEqual([1, 2, 3, null, 5, 6]);
    expect(toyIndicator.observations[0]).toMatchObject({ period: null, area: { id: 'area:EU' } });
    expect(toyIndicator.observations[3]).toMatchObject({ period: { start: '2023-01-15' }, suppressed: true });
  });

  it('is null for an id that nothing has, and refuses none at all', async () => {
    expect(await network.ask('{ toyIndicator(id: "indicator:none") { id } }')).toEqual({
      toyIndicator: null,
    });
    expect(await network.refusals('{ toyIndicator(id: " ") { id } }')).toEqual(['BAD_USER_INPUT']);
  });
});

describe('conditions on observations', () => {
  it.each([
    ['levels', '(levels: [EUROPE, COUNTRY])', [1, 2]],
    ['no level', '(levels: [])', []],
    ['municipalities with what holds them and their parts', '(municipalities: ["9186"])', [1, 2, 3, null, 6]],
    ['areas and their parts', '(areas: ["area:9186"])', [3, null, 6]],
    ['an area that is none', '(areas: ["area:none"])', []],
    ['a range', '(during: { from: "2022-12-31", to: "2023-03-31" })', [3, null]],
    ['an open range', '(during: { from: "2023-12-31" })', [3, 6]],
    ['all together', '(levels: [MUNICIPALITY], municipalities: ["9183"], during: { to: "2023-12-31" })', [5]],
  ])('%s', async (_, args, expected) => expect(await values(args)).toEqual(expected));

  it.each([
    ['(areas: [""])', 'BAD_USER_INPUT'],
    [`(municipalities: ["${'9'.repeat(201)}"])`, 'BAD_USER_INPUT'],
    ['(areas: ["a\\u0000"])', 'BAD_USER_INPUT'],
    ['(during: { from: "2024-01-02", to: "2024-01-01" })', 'BAD_USER_INPUT'],
  ])('refuse %s', async (args, code) => {
    const query = `{ toyIndicator(id: "indicator:beds") { observations${args} { value } } }`;
    expect(await network.refusals(query)).toEqual([code]);
  });

  it('name the argument that is refused', async () => {
    const query =
      '{ toyIndicator(id: "indicator:beds") { observations(areas: ["area:9186", ""]) { value } } }';
    await expect(network.ask(query)).rejects.toThrow('areas[1]: is empty.');
  });
});

describe('a thousand values', () => {
  it('are the most; more are refused, fewer conditions later they are given', async () => {
    const query = (args: string) =>
      `{ toyIndicator(id: "indicator:meals") { observations${args} { value } } }`;
    expect(await network.refusals(query(''))).toEqual(['LIMIT_EXCEEDED']);
    const { toyIndicator } = await network.ask(query('(municipalities: ["9186"])'));
    expect(toyIndicator.observations).toHaveLength(1_000);
  });
});

describe('the list', () => {
  it.each([
    ['{ topics: ["need:housing"] }', ['indicator:beds']],
    ['{ text: "geumata" }', ['indicator:meals']],
    ['{ text: "γευμα" }', ['indicator:meals']],
    ['{ updatedSince: "2100-01-01" }', []],
    ['{ verifiedBefore: "2000-01-01", text: "klines" }', ['indicator:beds']],
  ])('filtered by %s', async (filter, expected) => {
    const { toyIndicators } = await network.ask(
      `{ toyIndicators(filter: ${filter}) { totalCount nodes { id } } }`,
    );
    expect(toyIndicators.nodes.map(({ id }: Data) => id)).toEqual(expected);
    expect(toyIndicators.totalCount).toBe(expected.length);
  });

  it('takes one statement for the values of 50 indicators', async () => {
    const count = async (first: number) =>
      (
        await network.statements(
          `{ toyIndicators(first: ${first}, filter: { text: "Ω" }) { nodes { observations(levels: [MUNICIPALITY], during: { from: "2020-01-01" }) { value } } } }`,
        )
      ).length;
    expect(await count(1)).toBe(2);
    expect(await count(50)).toBe(2);
  });
});

it('all of it is described, and may be shared between networks', () => {
  expect(undescribed(network.sdl)).toEqual([]);
  for (const type of ['Indicator', 'Observation', 'IndicatorConnection', 'IndicatorEdge']) {
    expect(network.sdl).toContain(`type ${type} @shareable {`);
  }
});
