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
  const series = connection`generate_series(1, 50) n`;
  await connection`insert into organisations (id, name)
    select 'org:many-' || n, jsonb_build_object('el', 'Φορέας ' || n) from ${series}`;
  await connection`insert into funding_programmes (id, kind, name, part_of, manager)
    select 'programme:many-' || n, 'FUND', jsonb_build_object('el', 'Πρόγραμμα ' || n),
      case when n > 1 then 'programme:many-' || n - 1 end, 'org:many-' || n from ${series}`;
  await connection`insert into projects (id, name, implementers, fundings, area, topics)
    select 'project:many-' || n, jsonb_build_object('el', 'Έργο ' || n), array['org:many-' || n],
      jsonb_build_array(jsonb_build_object('role', 'FUNDS', 'funder', 'org:many-' || n, 'programme', 'programme:many-' || n)),
      'area:' || 5000 + n, array['topic:many-' || n] from ${series}`;
  await connection`insert into funding_tools (id, kind, name, provider, programme, areas, topics)
    select 'tool:many-' || n, 'GRANT', jsonb_build_object('el', 'Εργαλείο ' || n), 'org:many-' || n, 'programme:many-' || n,
      array['area:' || 5000 + n], array['topic:many-' || n] from ${series}`;
  await connection`insert into funding_calls (id, name, tool, programme, areas, topics)
    select 'call:many-' || n, jsonb_build_object('el', 'Πρόσκληση ' || n), 'tool:many-' || n, 'programme:many-' || n,
      array['area:' || 5000 + n], array['topic:many-' || n] from ${series}`;
  await connection`insert into grants (id, name, amount_awarded, award_date, recipient, funder, programme, tool, call, project, areas, topics)
    select 'grant:many-' || n, jsonb_build_object('el', 'Επιχορήγηση ' || n), '{"amount": 1, "currency": "EUR"}', '2024',
      'org:many-' || n, 'org:many-' || n, 'programme:many-' || n, 'tool:many-' || n, 'call:many-' || n, 'project:many-' || n,
      array['area:' || 5000 + n], array['topic:many-' || n] from ${series}`;
});
afterAll(() => network[Symbol.asyncDispose]());

const page = '{ totalCount nodes { id } }';
const facets: [string, string, string, string, number][] = [
  [
    'Municipality',
    'code',
    '50',
    `funding { calls ${page} tools ${page} projects ${page} grants ${page} }`,
    8,
  ],
  [
    'Topic',
    'id',
    'topic:many-',
    `funding { calls ${page} tools ${page} projects ${page} grants ${page} }`,
    8,
  ],
  ['Organisation', 'id', 'org:many-', 'funding { name programmes { id } tools { id } }', 3],
  ['Organisation', 'id', 'org:many-', `funding { projects ${page} fundedProjects ${page} }`, 5],
  ['Organisation', 'id', 'org:many-', `funding { grantsReceived ${page} grantsAwarded ${page} }`, 5],
  ['FundingProgramme', 'id', 'programme:many-', `name projects ${page} tools ${page} calls ${page}`, 7],
  ['FundingProgramme', 'id', 'programme:many-', 'partOf { id } parts { id }', 2],
  ['Project', 'id', 'project:many-', `name grants ${page} fundings { programme { name } }`, 4],
];

describe('statements of a facet', () => {
  it.each(facets)('%s by %s %s…: %s', async (type, key, prefix, facet, expected) => {
    const count = async (parents: number) => {
      const keys = Array.from({ length: parents }, (_, at) => {
        const value = key === 'code' ? String(5001 + at) : `${prefix}${at + 1}`;
        return { [key]: value };
      });
      const { query, variables } = entities(type, facet, keys);
      return (await network.statements(query, { variables })).length;
    };
    // The first programme is part of nothing, and asks for nothing; of many, most are.
    const [one, fifty] = [await count(1), await count(50)];
    expect(fifty).toBe(expected);
    expect(one).toBeLessThanOrEqual(expected);
  });
});

describe('statements of a list', () => {
  it.each([
    ['fundingTools', 'programme { id } calls { nodes { id } }', 3],
    ['fundingCalls', 'tool { id } programme { id }', 3],
    ['grants', 'tool { id } programme { id } call { id } project { id }', 5],
    ['projects', 'grants { nodes { id } } fundings { programme { id } }', 3],
  ])('%s { %s }', async (list, nested, expected) => {
    const of = async (first: number) =>
      (await network.statements(`{ ${list}(first: ${first}) { nodes { id ${nested} } } }`)).length;
    expect([await of(2), await of(50)]).toEqual([expected, expected]);
  });

  it('is one for groups, and one for the records that they are', async () => {
    expect(await network.statements('{ grantsGrouped(by: [FUNDER]) { count } }')).toHaveLength(1);
    expect(
      await network.statements('{ grantsGrouped(by: [PROGRAMME]) { count key { programme { name } } } }'),
    ).toHaveLength(2);
  });
});
