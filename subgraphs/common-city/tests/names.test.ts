import { readFile } from 'node:fs/promises';
import {
  applyReference,
  areaKind,
  checkReferences,
  defineRecord,
  editedRules,
  municipalityKind,
  topicsKind,
} from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectReference } from '../src/reference/queries.js';
import { startNetwork } from './network.js';

const heading = { el: '', en: '' };
const places = defineRecord({
  kind: 'Place',
  name: 'places',
  table: pgTable('places', {
    id: text().primaryKey(),
    municipality: text(),
    area: text(),
    topics: text().array(),
  }),
  prefix: 'place',
  may: editedRules,
  fields: {
    municipality: { kind: municipalityKind, heading, description: '' },
    area: { kind: areaKind, heading, description: '' },
    topics: { kind: topicsKind, heading, description: '' },
  },
});

let network: TestNetwork;
let known: { code: string; name: Record<string, string>; genitive: string }[];
beforeAll(async () => {
  network = await startNetwork();
  const { document } = await selectReference(network.database.db);
  await applyReference(network.database.db, JSON.parse(document));
  known = JSON.parse(await readFile(new URL('../data/municipalities.json', import.meta.url), 'utf8'));
});
afterAll(() => network[Symbol.asyncDispose]());

const municipalities = async (names: string[]) =>
  checkReferences(
    network.database.db,
    places,
    names.map((municipality) => ({ municipality })),
  );

describe('a municipality', () => {
  it.each([
    ['9183', '9183'],
    ['Περιστέρι', '9183'],
    ['ΠΕΡΙΣΤΕΡΙΟΥ', '9183'],
    ['Δήμος Περιστερίου', '9183'],
    ['δημου περιστεριου', '9183'],
    ['Περιστέρη', '9183'],
    ['Peristeri', '9183'],
    ['Αθηναίων', '9186'],
    ['Δήμος Αθηναίων', '9186'],
    ['Athens', '9186'],
  ])('is understood by %s', async (name, code) => {
    expect((await municipalities([name]))[0]).toEqual({ values: { municipality: code }, faults: [] });
  });

  it('is understood by each name that the sources give it', async () => {
    const names = known.flatMap(({ code, name, genitive }) =>
      [...Object.values(name), genitive, `Δήμου ${genitive}`, genitive.toUpperCase()].map((one) => ({
        code,
        one,
      })),
    );
    const checked = await municipalities(names.map(({ one }) => one));
    const wrong = names.filter(
      ({ code }, nr) => checked[nr]?.values['municipality'] !== code && checked[nr]?.faults.length === 0,
    );
    expect(wrong).toEqual([]);
    // Two municipalities are called Heraklion; nobody can tell which is meant, so both are proposed.
    const unknown = names.filter((_, nr) => checked[nr]?.faults.length);
    expect(unknown.filter(({ one }) => !/ηρακλε/i.test(one.normalize('NFD').replace(/\p{M}/gu, '')))).toEqual(
      [],
    );
    const [heraklion] = await municipalities(['Ηρακλείου']);
    expect(heraklion?.faults[0]?.instead).toMatch(/Ηρακλείου? \(\d{4}\) or Ηρακλείου? \(\d{4}\)/i);
  });

  it('is proposed where a name is a slip of the pen, and refused where it is none', async () => {
    const [slip, none, hostile] = await municipalities([
      'Περιστρι',
      'Βερολίνο',
      "'; drop table reference_names; --",
    ]);
    expect(slip?.faults[0]).toMatchObject({
      code: 'UNKNOWN_REFERENCE',
      path: ['municipality'],
      instead: expect.stringContaining('(9183)'),
    });
    expect(none?.faults[0]?.instead).toBeUndefined();
    expect(hostile?.faults).toHaveLength(1);
  });
});

describe('an area and topics', () => {
  it('are understood by name, and an ambiguous one is proposed', async () => {
    const [checked] = await checkReferences(network.database.db, places, [
      { area: 'Περιφέρεια Αττικής', topics: ['topic:social-economy', 'Κοινωνική οικονομία', 'topic:none'] },
    ]);
    expect(checked?.faults.map(({ path }) => path)).toContainEqual(['topics', '2']);
    expect(checked?.values['topics']).toEqual(['topic:social-economy', 'topic:none']);
    expect(checked?.faults.find(({ path }) => path?.[0] === 'area')?.instead).toContain('(area:EL30)');
  });

  it('cost one statement for each kind of thing, whatever the number of records', async () => {
    network.database.statements.length = 0;
    await checkReferences(
      network.database.db,
      places,
      Array.from({ length: 500 }, (_, nr) => ({
        municipality: nr % 2 ? '9183' : 'Περιστέρι',
        topics: ['topic:none'],
      })),
    );
    expect(network.database.statements).toHaveLength(2);
  });
});
