import { installFeed, type Viewer } from '@koinipoli/kit';
import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../src/db/documents.js';
import { addCare } from './care-examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addCare(network.database.db);
  await network.database.connection`
    insert into support_requests (id, received_on, topic, area, channel, urgency)
    values ('support-request:1', '2026-11-01', 'need:housing', 'area:9186', 'PHONE', 'URGENT')`;
  await installFeed(network.database.url, { documents });
});
afterAll(() => network[Symbol.asyncDispose]());

const moderator: Viewer = { subject: 'moderator', role: 'moderator', organisations: [] };

const documentOf = async (id: string): Promise<Data> => {
  const [row] = await network.database.connection`select document from feed_documents where id = ${id}`;
  return row?.['document'];
};

const facet = (...ids: string[]) =>
  entities(
    'Record',
    `socialCare { __typename ... on CareService { eligibility } ... on CareStructure { name services { totalCount } }
      ... on WorkPackage { ordinal } ... on Intervention { kind } }`,
    ids.map((id) => ({ id })),
  );

describe('the facet of social care on a record', () => {
  it('is the record itself, of whatever kind, and null for what is not public or of another network', async () => {
    const { query, variables } = facet(
      'service:counsel',
      'structure:shelter',
      'support-request:1',
      'grant:1',
      'osn:eata',
      'a\0b',
      'structure:closed',
    );
    const { _entities: found } = await network.ask(query, { variables });
    expect(found.map(({ socialCare }: Data) => socialCare)).toEqual([
      { __typename: 'CareService', eligibility: 'Άστεγοι' },
      { __typename: 'CareStructure', name: 'Ξενώνας', services: { totalCount: 1 } },
      null,
      null,
      null,
      null,
      { __typename: 'CareStructure', name: 'Παλιό στέκι', services: { totalCount: 0 } },
    ]);
  });

  it('takes as many statements for many records as for one of each kind', async () => {
    const all = await network.database.connection<{ id: string; kind: string }[]>`
      select id, kind from feed_documents order by id`;
    const first = [...new Map(all.map((each) => [each.kind, each.id])).values()];
    const count = async (ids: string[]) => {
      const { query, variables } = facet(...ids);
      return (await network.statements(query, { variables })).length;
    };
    expect(all.length).toBeGreaterThan(first.length * 2);
    expect(await count(all.map(({ id }) => id))).toBe(await count(first));
  });
});

describe('a place that becomes secret', () => {
  it('is gone from all documents that spoke of it, in the change that hides it', async () => {
    expect(
      JSON.stringify([await documentOf('structure:centre'), await documentOf('service:counsel')]),
    ).toMatch(/37\.98.*37\.98/);
    const hidden = { secret: true, address: null, postalCode: null, area: null, latitude: null };
    const { correctCarePlace } = await network.ask(
      `mutation ($input: CarePlaceInput!) {
        correctCarePlace(id: "place:athens", version: 1, input: $input, source: VISIT) { problems { path message } } }`,
      { variables: { input: { ...hidden, longitude: null, accessibilityDetails: null } }, viewer: moderator },
    );
    expect(correctCarePlace.problems).toEqual([]);
    const told = await network.database.connection`select document from feed_documents`;
    expect(JSON.stringify(told)).not.toMatch(/37\.98|23\.72|918601|Σωκράτους|10552/);
    expect(await documentOf('structure:centre')).toMatchObject({
      areas: ['area:9186'],
      places: [{ area: 'area:9186', schedules: [] }],
    });
    // Its other place is not secret, and stands as it was.
    expect((await documentOf('service:counsel')).places).toEqual([
      { area: 'area:9186', schedules: [expect.objectContaining({ byday: 'MO,TU,WE,TH,FR' })] },
      expect.objectContaining({ latitude: 37.99, longitude: 23.73 }),
    ]);
  });

  it('takes its services with it when they move to another structure', async () => {
    const { correctCareService } = await network.ask(
      `mutation { correctCareService(id: "service:bed", version: 1, source: VISIT, input: { structure: "structure:aid" }) {
        problems { path message } } }`,
      { viewer: moderator },
    );
    expect(correctCareService.problems).toEqual([]);
    expect(await documentOf('service:bed')).toMatchObject({ organisation: 'org:aid' });
    expect((await documentOf('structure:aid')).topics).toContain('need:housing');
    expect((await documentOf('structure:shelter')).topics).toEqual([]);
  });
});
