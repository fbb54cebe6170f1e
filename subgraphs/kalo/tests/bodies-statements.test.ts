import { entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

/*
 * Every list below a parent takes the same statements for 1 and for 50 parents: one for the list, one for its count.
 */
let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  const { connection } = network.database;
  await connection`insert into organisations (id, name)
    select 'org:partner-' || n, jsonb_build_object('el', 'Συνεργάτης ' || n) from generate_series(1, 50) n`;
  await connection`insert into kalo_organisations (id, organisation, name, seat, needs)
    select 'kalo:many-' || n, 'org:many-' || n, jsonb_build_object('el', 'Φορέας ' || n), (5000 + n)::text, array['need:many-' || n]
    from generate_series(1, 50) n`;
  await connection`insert into partnerships (id, body, kind, partner)
    select 'partnership:' || n, 'kalo:many-' || n, 'COOPERATES', 'org:partner-' || n from generate_series(1, 50) n`;
  await connection`insert into resources (id, kind, name, topics, publisher)
    select 'resource:' || n, 'STUDY', jsonb_build_object('el', 'Μελέτη'), array['need:many-' || n], 'org:partner-' || n from generate_series(1, 50) n`;
  await connection`insert into offers (id, kind, name, organisation, topics, areas)
    select 'offer:' || n, 'TRAINING', jsonb_build_object('el', 'Μάθημα'), 'org:many-' || n, array['need:many-' || n], array['area:' || (5000 + n)] from generate_series(1, 50) n`;
  await connection`insert into assessment_tools (id, name, publisher)
    select 'tool:' || n, jsonb_build_object('el', 'Εργαλείο'), 'org:partner-' || n from generate_series(1, 50) n`;
  await connection`insert into impact_assessments (id, name, organisation, tool, topics)
    select 'assessment:' || n, jsonb_build_object('el', 'Έκθεση'), 'org:many-' || n, 'tool:' || n, array['need:many-' || n] from generate_series(1, 50) n`;
});
afterAll(() => network[Symbol.asyncDispose]());

const many = (key: string, prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ [key]: `${prefix}${at + 1}` }));

const page = '{ totalCount nodes { id } }';
const facets: [string, string, string, string, number][] = [
  ['Municipality', 'code', '50', `kalo { organisations ${page} offers ${page} }`, 4],
  [
    'Topic',
    'id',
    'need:many-',
    `kalo { organisations ${page} services ${page} resources ${page} offers ${page} assessmentTools ${page} impactAssessments ${page} indicators ${page} }`,
    14,
  ],
  ['Organisation', 'id', 'org:many-', 'kalo { name body { id partnerships { partner { id } } } }', 3],
  ['Organisation', 'id', 'org:many-', `kalo { body { offers ${page} impactAssessments ${page} } }`, 6],
  [
    'Organisation',
    'id',
    'org:partner-',
    'kalo { partnerOf { body { id } } services { id domain { id } } publishes { id } assessmentTools { id } }',
    7,
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
  it.each([
    [
      'kaloOrganisations',
      `partnerships { body { id } } offers ${page} impactAssessments { totalCount nodes { tool { id } } }`,
      8,
    ],
    ['assessmentTools', `assessments { totalCount nodes { tool { assessments ${page} } } }`, 4],
    ['kaloIndicators', 'observations { value }', 2],
    ['supportServices', 'domain { id }', 2],
  ])('%s { %s }', async (list, fields, expected) => {
    const of = async (first: number) =>
      (await network.statements(`{ ${list}(first: ${first}) { nodes { id ${fields} } } }`)).length;
    expect([await of(1), await of(50)]).toEqual([expected, expected]);
  });

  it('is one for groups', async () => {
    expect(
      await network.statements('{ kaloOrganisationsGrouped(by: [MUNICIPALITY, NEED]) { count } }'),
    ).toHaveLength(1);
  });
});
