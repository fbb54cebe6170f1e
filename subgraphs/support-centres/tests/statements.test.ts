import { entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

/*
 * Every list below a parent takes the same statements for 1 and for 50 parents: one for the list, one for its count.
 */
let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await network.database.connection`
    insert into support_centres (id, name, formality, operator, funder, programme, municipality)
    select 'centre:many-' || n, jsonb_build_object('el', 'Κέντρο ' || n), 'FORMAL', 'org:many-' || n, 'org:funder-' || n, 'programme:many-' || n, (5000 + n)::text
    from generate_series(1, 50) n`;
  await network.database.connection`
    insert into organisations (id, name) select 'org:many-' || n, jsonb_build_object('el', 'Φορέας ' || n) from generate_series(1, 50) n`;
  await network.database.connection`
    insert into centre_services (id, kind, name, centres, topics)
    select 'centre-service:many-' || n, 'TRAINING', jsonb_build_object('el', 'Μάθημα'), array['centre:many-' || n], array['topic:many-' || n]
    from generate_series(1, 50) n`;
  await network.database.connection`
    insert into supported_ventures (id, name, stage, organisation, centres, services, topics, area)
    select 'venture:many-' || n, jsonb_build_object('el', 'Εγχείρημα'), 'NEW', 'org:many-' || n, array['centre:many-' || n],
      array['centre-service:many-' || n], array['topic:many-' || n], 'area:' || (5000 + n) from generate_series(1, 50) n`;
  await network.database.connection`
    insert into centre_events (id, kind, name, topics)
    select 'event:many-' || n, 'WORKSHOP', jsonb_build_object('el', 'Εργαστήριο'), array['topic:many-' || n] from generate_series(1, 50) n`;
  await network.database.connection`
    insert into event_participations (id, event, role, centre)
    select 'participation:many-' || n, 'event:many-' || n, 'HOST', 'centre:many-' || n from generate_series(1, 50) n`;
});
afterAll(() => network[Symbol.asyncDispose]());

const many = (key: string, prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ [key]: `${prefix}${at + 1}` }));

const page = '{ totalCount nodes { id } }';
const facets: [string, string, string, string, number][] = [
  ['Municipality', 'code', '50', `supportCentres { centres ${page} }`, 2],
  ['Municipality', 'code', '50', `supportCentres { services ${page} }`, 2],
  ['Municipality', 'code', '50', `supportCentres { ventures ${page} }`, 2],
  ['Organisation', 'id', 'org:many-', 'supportCentres { operates { id } funds { id } }', 3],
  [
    'Organisation',
    'id',
    'org:many-',
    'supportCentres { ventures { id centres { id isOpen } services { id } } }',
    5,
  ],
  ['FundingProgramme', 'id', 'programme:many-', `supportCentres { id ventures ${page} }`, 3],
  [
    'Organisation',
    'id',
    'org:many-',
    'supportCentres { participations { role event { id } centre { id } } outreachPractices { id } }',
    5,
  ],
  [
    'Topic',
    'id',
    'topic:many-',
    `supportCentres { centres ${page} services ${page} events ${page} outreachPractices ${page} ventures ${page} }`,
    10,
  ],
];

describe('statements of a facet', () => {
  it.each(facets)('%s by %s %s…: %s', async (type, key, prefix, facet, expected) => {
    const count = async (parents: number) => {
      const { query, variables } = entities(type, facet, many(key, prefix, parents));
      return (await network.statements(query, { variables })).length;
    };
    expect([await count(1), await count(50)]).toEqual([expected, expected]);
  });
});

describe('statements of a list', () => {
  const nested = `services { kind centres { id } } outreachPractices { id centres { id } }
    ventures { nodes { id centres { id } services { id } } }
    participations { event { participations { centre { id } } attachments { centre { id } } partOf { id } parts { id } } }`;

  it('is at most one for each of the 16 list fields, for 2 rows and for 50', async () => {
    const of = async (first: number) =>
      (await network.statements(`{ supportCentres(first: ${first}) { nodes { id ${nested} } } }`)).length;
    expect(await of(2)).toBeLessThanOrEqual(16);
    expect(await of(50)).toBeLessThanOrEqual(16);
  });

  it('is one for the count alone, one for the rows alone, two for both', async () => {
    const one = await network.statements('{ supportCentres { totalCount } }');
    expect(one).toHaveLength(1);
    expect(one[0]).toContain('count(*)');
    expect(
      await network.statements(
        '{ supportCentres { edges { cursor node { id } } nodes { id } pageInfo { endCursor } } }',
      ),
    ).toHaveLength(1);
    expect(await network.statements('{ supportCentres { totalCount nodes { id } } }')).toHaveLength(2);
  });
});

describe('a question that multiplies', () => {
  it('is refused before it takes the memory of the network', async () => {
    const nest = (depth: number): string =>
      depth === 0 ? 'id' : `services { centres { ${nest(depth - 1)} } }`;
    expect(await network.refusals(`{ supportCentres { nodes { ${nest(2)} } } }`)).toEqual([]);
    expect(new Set(await network.refusals(`{ supportCentres { nodes { ${nest(5)} } } }`))).toEqual(
      new Set(['LIMIT_EXCEEDED']),
    );
  });
});
