import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, fillIndex } from './index-documents.js';
import { startNetwork } from './network.js';

const monday = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '13:00' };
const tuesday = { ...monday, byday: 'TU' };

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await fillIndex(network, 'social-care', [
    document({
      id: 'service:meals',
      places: [
        { latitude: 37.98, longitude: 23.73, schedules: [monday] },
        { latitude: 38.02, longitude: 23.69, schedules: [tuesday] },
      ],
    }),
    document({ id: 'service:town', places: [{ area: 'area:9183' }] }),
    document({ id: 'service:anywhere', places: [{ area: 'area:EL30' }] }),
  ]);
  await fillIndex(network, 'islands', [
    document({ id: 'fiji:east', places: [{ latitude: -16.5, longitude: 179.99 }] }),
    document({ id: 'fiji:west', places: [{ latitude: -16.5, longitude: -179.99 }] }),
    document({ id: 'fiji:far', places: [{ latitude: -16.5, longitude: 170 }] }),
  ]);
});
afterAll(() => network[Symbol.asyncDispose]());

const found = async (filter: string): Promise<string[]> => {
  const { records } = await network.ask(`{ records(filter: ${filter}) { totalCount nodes { id } } }`);
  expect(records.totalCount).toBe(records.nodes.length);
  return records.nodes.map(({ id }: Data) => id).sort();
};

const nearest = async (args: string): Promise<[string, number][]> => {
  const { records } = await network.ask(
    `{ records(order: DISTANCE ${args}) { edges { distance node { id } } } }`,
  );
  return records.edges.map(({ distance, node }: Data) => [node.id, distance]);
};

/** The middle of Athens, and the two days on which one of the places is open. */
const near = (radius = '') => `near: { latitude: 37.98, longitude: 23.73 ${radius} }`;
const open = (day: number) => `openAt: "2026-11-${day}T10:00:00+02:00"`;

describe('places', () => {
  it('count with their own hours: near, in the box and open at one of them', async () => {
    const box = 'bbox: { west: 23.68, south: 38, east: 23.7, north: 38.1 }';
    expect(await found(`{ ${near('radius: 1000')} ${open(23)} }`)).toEqual(['service:meals']);
    expect(await found(`{ ${near('radius: 1000')} ${open(24)} }`)).toEqual([]);
    expect(await found(`{ ${box} ${open(24)} }`)).toEqual(['service:meals']);
    expect(await found(`{ ${box} ${open(23)} }`)).toEqual([]);
    expect(await found(`{ ${box} ${near('radius: 1000')} }`)).toEqual([]);
  });

  it('of which the municipality alone is known stand in its middle; a wider area is no place', async () => {
    const { municipality } = await network.ask(
      '{ municipality(code: "9183") { centroid { latitude longitude } } }',
    );
    const { latitude, longitude } = municipality.centroid;
    expect(await found(`{ near: { latitude: ${latitude}, longitude: ${longitude}, radius: 1 } }`)).toEqual([
      'service:town',
    ]);
    expect(await found(`{ ${near()} }`)).not.toContain('service:anywhere');
  });

  it('tell the distance to the nearest that fulfils all, a record once', async () => {
    expect((await nearest(`filter: { ${near()} }`)).map(([id]) => id)).toEqual([
      'service:meals',
      'service:town',
      'fiji:far',
      'fiji:east',
      'fiji:west',
    ]);
    expect((await nearest(`filter: { ${near()} }`))[0]).toEqual(['service:meals', 0]);
    const metres = await network.database.connection`
      select round(metres_between(37.98, 23.73, 38.02, 23.69))::int as metres`;
    expect(await nearest(`filter: { ${near()} ${open(24)} }`)).toEqual([
      ['service:meals', metres[0]?.['metres']],
    ]);
    expect(await nearest(`filter: { ${near('radius: 5000')} ${open(24)} }`)).toEqual([]);
  });
});

describe('the globe', () => {
  it('has no seam: a box and a circle over the antimeridian hold both sides', async () => {
    const both = ['fiji:east', 'fiji:west'];
    expect(await found('{ bbox: { west: 179, south: -17, east: -179, north: -16 } }')).toEqual(both);
    expect(await found('{ near: { latitude: -16.5, longitude: 180, radius: 2000 } }')).toEqual(both);
    expect(
      (await nearest('filter: { near: { latitude: -16.5, longitude: -179.9 } } first: 3')).map(([id]) => id),
    ).toEqual(['fiji:west', 'fiji:east', 'fiji:far']);
  });

  it.each([
    '{ near: { latitude: 91, longitude: 0 } }',
    '{ near: { latitude: 0, longitude: 181, radius: 5 } }',
    '{ near: { latitude: 0, longitude: 0, radius: 0 } }',
    '{ bbox: { west: 0, south: 1, east: 1, north: 0 } }',
    '{ bbox: { west: 0, south: -91, east: 1, north: 0 } }',
  ])('refuses what is nowhere: %s', async (filter) =>
    expect(await network.refusals(`{ records(filter: ${filter}) { nodes { id } } }`)).toEqual([
      'BAD_USER_INPUT',
    ]),
  );

  it('pages by nearness as the whole list stands, forwards and backwards', async () => {
    const whole = (await nearest(`filter: { ${near()} }`)).map(([id]) => id);
    const cursors = (
      await network.ask(`{ records(order: DISTANCE filter: { ${near()} }) { edges { cursor } } }`)
    ).records.edges.map(({ cursor }: Data) => cursor);
    for (const [at, cursor] of cursors.entries()) {
      const after = await nearest(`filter: { ${near()} } after: "${cursor}" first: 2`);
      expect(after.map(([id]) => id)).toEqual(whole.slice(at + 1, at + 3));
      const before = await nearest(`filter: { ${near()} } before: "${cursor}" last: 2`);
      expect(before.map(([id]) => id)).toEqual(whole.slice(Math.max(0, at - 2), at));
    }
  });
});
