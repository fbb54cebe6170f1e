import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { castOf } from '../cast.js';
import { careWorld } from './care.js';

interface Record {
  id: string;
  [field: string]: unknown;
}
interface Municipality {
  code: string;
  bbox: { west: number; south: number; east: number; north: number };
}

const cast = castOf(1);
const world = careWorld(cast) as { [file: string]: Record[] };
const of = (file: string) => world[file] ?? [];
const services = of('care-services.json');
const locations = of('service-locations.json');
const municipalities: Municipality[] = JSON.parse(
  readFileSync(
    new URL('../../../../../subgraphs/common-city/data/municipalities.json', import.meta.url),
    'utf8',
  ),
);

describe('structures and services', () => {
  it('are about as many as planned, and in every municipality', () => {
    expect(services.length).toBeGreaterThan(200);
    expect(services.length).toBeLessThan(240);
    const codes = new Set(of('care-places.json').map(({ municipality }) => municipality));
    expect(codes).toEqual(new Set(cast.places.map(({ code }) => code)));
    expect(careWorld(castOf(3))['care-services.json']?.length).toBeGreaterThan(2.9 * services.length);
  });

  it('hang together', () => {
    const ids = (file: string) => new Set(of(file).map(({ id }) => id));
    const [places, structures, known] = [
      ids('care-places.json'),
      ids('care-structures.json'),
      ids('care-services.json'),
    ];
    for (const { place } of of('care-structures.json')) expect(places).toContain(place);
    for (const { structure } of services) expect(structures).toContain(structure);
    for (const { service, place } of locations) {
      expect(known).toContain(service);
      expect(places).toContain(place);
    }
  });

  it('stand in their municipality, and where a place is secret nothing else is known of it', () => {
    const secrets = of('care-places.json').filter(({ secret }) => secret);
    expect(secrets).toHaveLength(3);
    for (const secret of secrets) {
      expect(Object.keys(secret)).not.toContain('address');
      expect(Object.keys(secret)).not.toContain('latitude');
    }
    for (const { id, municipality, latitude, longitude, secret } of of('care-places.json')) {
      if (secret) continue;
      const { bbox } = municipalities.find(({ code }) => code === municipality) as Municipality;
      const [north, east] = [Number(latitude), Number(longitude)];
      const inside = bbox.south < north && north < bbox.north && bbox.west < east && east < bbox.east;
      expect(inside, `${id} ${north} ${east}`).toBe(true);
    }
  });

  it('counsel homeless people on the law in Athens and Aigaleo, and nowhere else', () => {
    const counsel = services.filter(
      ({ topics, targetGroups }) =>
        (topics as string[]).includes('need:legal-counselling') &&
        ((targetGroups as string[]).includes('group:homeless') || (targetGroups as string[]).length === 0),
    );
    expect(counsel.map(({ areas, status }) => [areas, status])).toEqual([
      [['area:9186'], 'ACTIVE'],
      [['area:9181'], 'ACTIVE'],
    ]);
  });

  it('serve areas of which the reference data know the municipalities', () => {
    const known = new Set(['area:EL302', ...cast.places.map(({ code }) => `area:${code}`)]);
    const served = services.flatMap(({ areas }) => areas as string[]);
    expect(served.filter((area) => !known.has(area))).toEqual([]);
    expect(served).toContain('area:EL302');
  });

  it('differ in what a search asks for: hours, languages, access, free places, fees', () => {
    const some = (list: Record[], test: (record: Record) => boolean) => {
      const share = list.filter(test).length / list.length;
      expect(share).toBeGreaterThan(0.02);
      expect(share).toBeLessThan(0.98);
    };
    some(locations, ({ schedules }) => (schedules as object[]).length === 0);
    some(services, ({ spoken }) => (spoken as string[]).includes('ar'));
    some(services, ({ cost }) => (cost as { amount: number } | null)?.amount !== 0);
    some(services, ({ status }) => status !== 'ACTIVE');
    some(services, ({ areas }) => (areas as string[]).length === 0);
    some(services, ({ capacity }) => (capacity as { available: number } | null)?.available === 0);
    some(of('care-places.json'), ({ accessibility }) => (accessibility as string[]).includes('WHEELCHAIR'));
  });
});
