import type { Viewer } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCare } from './care-examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addCare(network.database.db);
});
afterAll(() => network[Symbol.asyncDispose]());

const editor: Viewer = { subject: 'editor', role: 'moderator', organisations: [] };
const answer = `{ carePlace { secret version location { address } } problems { path code } }`;

const correct = async (id: string, version: number, input: object) =>
  (
    await network.ask(
      `mutation ($id: ID!, $version: Int!, $input: CarePlaceInput!) {
        correctCarePlace(id: $id, version: $version, input: $input, source: VISIT) ${answer} }`,
      { variables: { id, version, input }, viewer: editor },
    )
  ).correctCarePlace;

describe('a secret place', () => {
  it('is told neither its address nor the way, even by the change that opens it', async () => {
    const refused = (field: string) => ({
      carePlace: null,
      problems: [{ path: ['input', field], code: 'INVALID' }],
    });
    const address = { el: 'Σωκράτους 1' };
    expect(await correct('place:secret', 1, { address })).toEqual(refused('address'));
    expect(await correct('place:secret', 1, { accessibilityDetails: { el: 'Ράμπα στη Σωκράτους' } })).toEqual(
      refused('accessibilityDetails'),
    );
    expect(await correct('place:secret', 1, { secret: false, address })).toEqual(refused('address'));
    expect(await correct('place:secret', 1, { secret: null, address })).toEqual(refused('address'));
    const open = { secret: false, version: 2, location: { address: null } };
    expect(await correct('place:secret', 1, { secret: false })).toEqual({ carePlace: open, problems: [] });
    const told = { secret: false, version: 3, location: { address: 'Σωκράτους 1' } };
    expect(await correct('place:secret', 2, { address })).toEqual({ carePlace: told, problems: [] });
  });

  it('is led to by its structure', async () => {
    const { careStructures } = await network.ask(
      '{ careStructures { nodes { id place { id secret location { address } } } } }',
    );
    const found = (id: string) => careStructures.nodes.find((node: { id: string }) => node.id === id).place;
    expect(found('structure:centre')).toEqual({
      id: 'place:athens',
      secret: false,
      location: { address: 'Σωκράτους 1' },
    });
    expect(found('structure:shelter')).toMatchObject({ id: 'place:secret' });
  });

  it('is not opened with an address by anything else that writes', async () => {
    const sql = network.database.connection;
    await sql`insert into care_places (id, secret, municipality) values ('place:shelter', true, '9186')`;
    await expect(
      sql`update care_places set secret = false, latitude = 38, longitude = 23.7 where id = 'place:shelter'`,
    ).rejects.toThrow('would tell where a place is');
  });

  it('leaves no address in its history when it becomes secret', async () => {
    const { version } = (await correct('place:athens', 1, { postalCode: '10553' })).carePlace;
    const hidden = await correct('place:athens', version, {
      secret: true,
      address: null,
      postalCode: null,
      area: null,
      latitude: null,
      longitude: null,
      accessibilityDetails: null,
    });
    expect(hidden).toEqual({ carePlace: { secret: true, version: 3, location: null }, problems: [] });
    const kept = await network.database.connection`
      select before from revisions where kind = 'CarePlace' and id = 'place:athens' order by version`;
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(/Σωκράτους|10552|10553|37\.98|23\.72|918601/);
    const { revertCarePlace } = await network.ask(
      `mutation { revertCarePlace(id: "place:athens", version: 3, to: 1, source: VISIT) ${answer} }`,
      { viewer: editor },
    );
    expect(revertCarePlace.carePlace).toEqual({ secret: false, version: 4, location: { address: null } });
  });
});
