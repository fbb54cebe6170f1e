import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

/* Counts by group, supported ventures and the nearest centres; the documents name no venture, so the tests do. */
let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  const { connection } = network.database;
  await connection`insert into supported_ventures (id, name, stage, active, organisation, centres, services, topics, area, period) values
    ('venture:1', '{"el": "Κουζίνα της γειτονιάς"}', 'NEW', true, null, '{centre:dock,centre:higgs}', '{centre-service:training}', '{topic:legal-framework}', 'area:91860103', '{"start": "2024-02"}'),
    ('venture:2', '{"el": "Εργαστήρι ξύλου"}', 'EXISTING', true, 'csn:eata', '{centre:dock}', '{}', '{topic:training}', 'area:9243', '{"start": "2026"}'),
    ('venture:3', '{"el": "Πλυντήριο"}', 'NEW', false, null, '{centre:dock}', '{}', '{}', null, null)`;
  await connection`update support_centres set programme = 'programme:x' where id = 'centre:dock'`;
});
afterAll(() => network[Symbol.asyncDispose]());

const grouped = async (list: string, args: string, fields: string): Promise<Data[]> =>
  (await network.ask(`{ ${list}(${args}) { ${fields} } }`))[list];

describe('counts of the facts', () => {
  it('6 formal and 7 informal centres, each with three kinds of service', async () => {
    expect(
      await grouped('supportCentresGrouped', 'by: [FORMALITY, SERVICE]', 'key { formality service } count'),
    ).toEqual([
      ...['COUNSELLING', 'OUTREACH', 'TRAINING'].map((service) => ({
        key: { formality: 'FORMAL', service },
        count: 6,
      })),
      ...['COUNSELLING', 'OUTREACH', 'TRAINING'].map((service) => ({
        key: { formality: 'INFORMAL', service },
        count: 7,
      })),
    ]);
  });

  it('who pays for centres, and which are of municipalities', async () => {
    expect(
      await grouped('supportCentresGrouped', 'by: [FUNDER] order: COUNT_DESC', 'key { funder { id } } count'),
    ).toEqual([
      { key: { funder: null }, count: 7 },
      { key: { funder: { id: 'org:ministry-labour' } }, count: 6 },
    ]);
    const of = 'by: [MUNICIPALITY] filter: { municipalities: ["9186", "9243"] }';
    expect(await grouped('supportCentresGrouped', of, 'key { municipality { code } } count')).toEqual([
      { key: { municipality: { code: '9186' } }, count: 4 },
      { key: { municipality: { code: '9243' } }, count: 1 },
    ]);
    expect(await grouped('centreServicesGrouped', of, 'key { municipality { code } } count')).toEqual([
      { key: { municipality: { code: '9186' } }, count: 3 },
      { key: { municipality: { code: '9243' } }, count: 3 },
    ]);
  });

  it('what centres offer, to whom, how they reach people, when they meet', async () => {
    expect(
      await grouped('centreServicesGrouped', 'by: [TARGET_GROUP]', 'key { targetGroup { id } } count'),
    ).toEqual([
      { key: { targetGroup: { id: 'group:founders' } }, count: 2 },
      { key: { targetGroup: { id: 'group:general-public' } }, count: 1 },
    ]);
    const byCentre = await grouped(
      'centreServicesGrouped',
      'by: [CENTRE, KIND]',
      'key { centre { id name } kind } count',
    );
    expect(byCentre).toHaveLength(39);
    expect(byCentre[0].key.centre).toEqual({ id: 'centre:anka', name: expect.stringContaining('Καρδίτσας') });
    expect(await grouped('outreachPracticesGrouped', 'by: [PARTNER]', 'key { partner } count')).toHaveLength(
      5,
    );
    expect(await grouped('centreEventsGrouped', 'by: [KIND, QUARTER]', 'key { kind quarter } count')).toEqual(
      [
        { key: { kind: 'FORUM', quarter: null }, count: 1 },
        { key: { kind: 'WORKSHOP', quarter: '2019-Q4' }, count: 1 },
      ],
    );
    expect(await grouped('centreEventsGrouped', 'by: [CENTRE]', 'count')).toHaveLength(13);
  });

  it('take one statement, and two with the records behind a key', async () => {
    expect(
      await network.statements(
        '{ supportCentresGrouped(by: [MUNICIPALITY, SERVICE]) { key { service } count } }',
      ),
    ).toHaveLength(1);
    expect(
      await network.statements(
        '{ centreServicesGrouped(by: [CENTRE, KIND]) { key { centre { name } } count } }',
      ),
    ).toHaveLength(2);
  });
});

describe('supported ventures', () => {
  const venture = `id stage centres { id } services { id } organisation { id } area { id } topics { id } period { start end }`;

  it('have centres, services and a body, if any', async () => {
    const { supportedVenture, supportedVentures } = await network.ask(
      `{ supportedVenture(id: "venture:1") { ${venture} } supportedVentures { totalCount nodes { ${venture} } } }`,
    );
    expect(supportedVenture).toEqual({
      id: 'venture:1',
      stage: 'NEW',
      centres: [{ id: 'centre:dock' }, { id: 'centre:higgs' }],
      services: [{ id: 'centre-service:training' }],
      organisation: null,
      area: { id: 'area:91860103' },
      topics: [{ id: 'topic:legal-framework' }],
      period: { start: '2024-02', end: null },
    });
    expect(supportedVentures.totalCount).toBe(2);
    expect(supportedVentures.nodes.map(({ id }: Data) => id)).toEqual(['venture:2', 'venture:1']);
  });

  it.each([
    ['{ municipalities: ["9186"] }', 1],
    ['{ areas: ["area:EL30"] }', 1],
    ['{ topics: ["topic:setup-operation"] }', 1],
    ['{ organisations: ["org:eata"] }', 1],
    ['{ stages: [NEW], includeInactive: true }', 2],
    ['{ during: { from: "2026-06-01" } }', 1],
    ['{ during: { to: "2024-01-31" } }', 0],
    ['{ text: "koyzina" }', 1],
  ])('are found by %s', async (filter, count) => {
    expect(
      (await network.ask(`{ supportedVentures(filter: ${filter}) { totalCount } }`)).supportedVentures
        .totalCount,
    ).toBe(count);
  });

  it('are counted by centre, municipality and year', async () => {
    expect(await grouped('supportedVenturesGrouped', 'by: [YEAR]', 'key { year } count')).toEqual(
      [2024, 2025, 2026].map((year) => ({ key: { year }, count: year === 2025 ? 0 : 1 })),
    );
    expect(await grouped('supportedVenturesGrouped', 'by: [CENTRE]', 'key { centre { id } } count')).toEqual([
      { key: { centre: { id: 'centre:dock' } }, count: 2 },
      { key: { centre: { id: 'centre:higgs' } }, count: 1 },
    ]);
  });

  it('are found from every bridge, and from the centre', async () => {
    const found = async (type: string, key: object, facet: string) => {
      const { query, variables } = entities(type, facet, [key]);
      return (await network.ask(query, { variables }))._entities[0].supportCentres;
    };
    const page = 'supportCentres { ventures { nodes { id } } }';
    expect(await found('Municipality', { code: '9186' }, page)).toEqual({
      ventures: { nodes: [{ id: 'venture:1' }] },
    });
    expect(await found('Topic', { id: 'topic:wide' }, page)).toEqual({
      ventures: { nodes: [{ id: 'venture:2' }] },
    });
    expect(await found('Organisation', { id: 'org:eata' }, 'supportCentres { ventures { id } }')).toEqual({
      ventures: [{ id: 'venture:2' }],
    });
    expect(
      await found('FundingProgramme', { id: 'programme:x' }, 'supportCentres { id programme { id } }'),
    ).toEqual([{ id: 'centre:dock', programme: { id: 'programme:x' } }]);
    const { supportCentre } = await network.ask(
      '{ supportCentre(id: "centre:higgs") { ventures { totalCount } } }',
    );
    expect(supportCentre.ventures.totalCount).toBe(1);
  });
});

describe('bad input', () => {
  it('is refused, and what nobody has is null or empty', async () => {
    expect(await network.ask('{ supportedVenture(id: "venture:none") { id } }')).toEqual({
      supportedVenture: null,
    });
    expect(await network.refusals('{ supportedVenture(id: "") { id } }')).toEqual(['BAD_USER_INPUT']);
    expect(await network.refusals('{ supportedVentures(filter: { areas: [" "] }) { totalCount } }')).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await network.refusals('{ supportCentresGrouped(by: [SERVICE, SERVICE]) { count } }')).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await network.refusals('{ centreEventsGrouped(by: [TOPIC], first: 2) { count } }')).toEqual([
      'LIMIT_EXCEEDED',
    ]);
    const { query, variables } = entities('FundingProgramme', 'supportCentres { id }', [
      { id: 'a\0' },
      { id: '' },
    ]);
    expect((await network.ask(query, { variables }))._entities).toEqual([
      { supportCentres: [] },
      { supportCentres: [] },
    ]);
  });
});

describe('the nearest centres', () => {
  const point = (latitude: number, longitude: number) => ({ latitude, longitude });
  const nearest = (args: string, municipalities: object[]) =>
    entities('Municipality', `nearestSupportCentres${args} { distance node { id } }`, municipalities);
  const ask = async (args: string, municipalities: object[]): Promise<Data> => {
    const { query, variables } = nearest(args, municipalities);
    return (await network.ask(query, { variables }))._entities;
  };
  const athens = { code: '9186', centroid: point(37.98, 23.73) };

  it('stand in the order of their distance, as SQL measures it', async () => {
    const [{ nearestSupportCentres }] = await ask('', [athens]);
    expect(nearestSupportCentres).toHaveLength(3);
    const [{ metres }] = (await network.database.connection`
      select round(metres_between(37.99, 23.74, 37.98, 23.73))::int as metres`) as Data;
    expect(nearestSupportCentres[0]).toEqual({ distance: metres, node: { id: 'centre:dock' } });
  });

  it('are for every municipality its own, in one statement for many', async () => {
    await network.database
      .connection`update support_centres set latitude = 35.51, longitude = 24.02 where id = 'centre:chania'`;
    const chania = { code: '9321', centroid: point(35.5, 24) };
    const [first, second, none] = await ask('(first: 1)', [athens, chania, { code: '1', centroid: null }]);
    expect(first.nearestSupportCentres[0].node.id).toBe('centre:dock');
    expect(second.nearestSupportCentres[0].node.id).toBe('centre:chania');
    expect(none.nearestSupportCentres).toBeNull();
    for (const count of [1, 50]) {
      const many = Array.from({ length: count }, (_, at) => ({
        code: `${at}`,
        centroid: point(37 + at / 100, 23),
      }));
      const { query, variables } = nearest('', many);
      expect(await network.statements(query, { variables })).toHaveLength(1);
    }
  });

  it('are kept by radius and filter', async () => {
    expect((await ask('(radius: 100)', [athens]))[0].nearestSupportCentres).toEqual([]);
    const [{ nearestSupportCentres }] = await ask('(first: 20, filter: { formality: FORMAL })', [athens]);
    expect(nearestSupportCentres.map(({ node }: Data) => node.id)).toContain('centre:dock');
    expect(nearestSupportCentres.map(({ node }: Data) => node.id)).not.toContain('centre:higgs');
  });

  it.each([
    ['(first: 0)', 'first'],
    ['(first: 21)', 'first'],
    ['(radius: 0)', 'radius'],
    ['(filter: { near: { latitude: 91, longitude: 0 } })', 'filter.near.latitude'],
  ])('are refused for %s', async (args, field) => {
    const { query, variables } = nearest(args, [athens]);
    await expect(network.ask(query, { variables })).rejects.toThrow(field);
  });
});
