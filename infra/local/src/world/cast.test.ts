import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { type Body, castOf } from './cast.js';
import { PLACES } from './places.js';
import { randomOf } from './random.js';

interface Municipality {
  code: string;
  name: { el: string; en: string };
  centroid: { latitude: number; longitude: number };
  bbox: { west: number; south: number; east: number; north: number };
  population: { value: number };
}
interface Row {
  id: string;
  municipality: string | null;
}

const data = <T>(file: string): T[] =>
  JSON.parse(
    readFileSync(new URL(`../../../../subgraphs/common-city/data/${file}`, import.meta.url), 'utf8'),
  );
const municipalities = new Map(data<Municipality>('municipalities.json').map((row) => [row.code, row]));
const areas = new Map(data<Row>('areas.json').map((row) => [row.id, row.municipality]));

const cast = castOf(1);
const everybody = ({ kalo, civil, municipal, funders, companies }: typeof cast): Body[] =>
  [kalo, civil, municipal, funders, companies].flat();

describe('randomOf', () => {
  it('has the legal forms that names say', () => {
    const { kalo, civil } = castOf(3);
    const formOf = (word: RegExp) => [
      ...new Set(
        [...kalo, ...civil].filter(({ name }) => word.test(name.el)).map(({ legalForm }) => legalForm),
      ),
    ];
    expect(formOf(/Σύλλογος|Σωματείο/)).toEqual(['ASSOCIATION']);
    expect(formOf(/ΑΜΚΕ|Αστική Μη Κερδοσκοπική/i)).toEqual(['CIVIL_NON_PROFIT']);
  });

  it('gives the same numbers for the same seed, today and on any machine', () => {
    const numbers = (seed: string) => {
      const random = randomOf(seed);
      return Array.from({ length: 5 }, () => random.int(1, 1000));
    };
    expect(numbers('a')).toEqual(numbers('a'));
    expect(numbers('a')).not.toEqual(numbers('b'));
    expect(numbers('koinipoli')).toMatchInlineSnapshot(`
      [
        549,
        254,
        130,
        583,
        352,
      ]
    `);
  });

  it('takes some, distinct and in their order, and all where there are no more', () => {
    const list = [1, 2, 3, 4, 5];
    for (let seed = 0; seed < 50; seed += 1) {
      const some = randomOf(String(seed)).some(list, 3);
      expect(some).toEqual([...new Set(some)].sort());
      expect(some).toHaveLength(3);
    }
    expect(randomOf('x').some(list, 9)).toEqual(list);
    expect(() => randomOf('x').pick([])).toThrow(RangeError);
  });

  it('reaches both ends and keeps to chances', () => {
    const random = randomOf('ends');
    const drawn = Array.from({ length: 1000 }, () => random.int(0, 3));
    expect([...new Set(drawn)].sort()).toEqual([0, 1, 2, 3]);
    const hits = drawn.filter(() => random.chance(0.25)).length;
    expect(hits).toBeGreaterThan(200);
    expect(hits).toBeLessThan(300);
  });
});

test('places are municipalities of common-city, and their parts areas of it', () => {
  for (const { code, name, point, population, areas: parts } of PLACES) {
    const known = municipalities.get(code);
    expect({ name, point, population }).toEqual({
      name: known?.name,
      point: known?.centroid,
      population: known?.population.value,
    });
    for (const part of parts) expect(areas.get(part), part).toBe(code);
  }
});

describe('castOf', () => {
  it('counts whom the documents count', () => {
    const counts = [cast.kalo, cast.civil, cast.municipal, cast.funders, cast.companies].map(
      (list) => list.length,
    );
    expect(counts).toEqual([74, 60, 8, 5, 12]);
    expect(castOf(3).kalo).toHaveLength(222);
  });

  it('is the same every time, and whoever is in a small world is the same in a large one', () => {
    expect(castOf(1)).toEqual(cast);
    expect(castOf(4).kalo.slice(0, 74)).toEqual(cast.kalo);
    expect(castOf(4).civil.slice(0, 60)).toEqual(cast.civil);
  });

  it.each([1, 100])('gives everybody an id and a name of their own at scale %i', (scale) => {
    const all = everybody(castOf(scale));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const language of ['el', 'en'] as const) {
      const names = all.map(({ name }) => name[language]);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => !name.includes('*') && name.trim() === name)).toBe(true);
    }
  });

  it('says everything in both languages, and each in its own script', () => {
    for (const { id, name, description } of everybody(cast)) {
      for (const { el, en } of [name, description]) {
        expect(el, id).toMatch(/\p{Script=Greek}/u);
        expect(en, id).not.toMatch(/\p{Script=Greek}|undefined/u);
      }
    }
  });

  it('puts everybody inside of the municipality that is their seat', () => {
    for (const { id, seat, area, point } of everybody(castOf(20))) {
      const { bbox = { west: 0, south: 0, east: 0, north: 0 } } = municipalities.get(seat) ?? {};
      const inside =
        bbox.south < point.latitude &&
        point.latitude < bbox.north &&
        bbox.west < point.longitude &&
        point.longitude < bbox.east;
      expect(inside, `${id} ${seat} ${JSON.stringify(point)}`).toBe(true);
      if (area !== null) expect(areas.get(area), id).toBe(seat);
    }
  });

  it('can be reached nowhere', () => {
    for (const { contact } of everybody(cast)) {
      if (contact.email !== null) expect(contact.email).toMatch(/@[a-z0-9-]+\.example$/);
      if (contact.url !== null) expect(contact.url).toMatch(/^https:\/\/[a-z0-9-]+\.example\/$/);
      for (const phone of contact.phones) expect(phone).toMatch(/^\+302100\d{6}$/);
    }
  });

  it('has bodies in every municipality, and all legal forms of the law once it is larger', () => {
    expect([...new Set(castOf(20).kalo.map(({ legalForm }) => legalForm))].sort()).toEqual([
      'AGRICULTURAL_COOPERATIVE',
      'ASSOCIATION',
      'CIVIL_COOPERATIVE',
      'CIVIL_NON_PROFIT',
      'KOINSEP_COLLECTIVE_BENEFIT',
      'KOINSEP_INCLUSION',
      'KOISPE',
      'WORKERS_COOPERATIVE',
    ]);
    for (const list of [cast.kalo, cast.civil])
      expect(new Set(list.map(({ seat }) => seat)).size).toBe(PLACES.length);
  });
});
