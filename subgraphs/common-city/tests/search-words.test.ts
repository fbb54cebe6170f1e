import type { Database } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { selectNames } from '../src/search/queries.js';
import { refreshSearch } from '../src/search/refresh.js';
import { document, emptyIndex, fillIndex } from './index-documents.js';
import { startNetwork } from './network.js';

let city: TestNetwork;
let db: Database;
beforeAll(async () => {
  city = await startNetwork();
  db = city.database.db;
});
afterAll(() => city[Symbol.asyncDispose]());

/** Puts an organisation of the hub into the index, as identity does. */
const putOrganisation = (id: string, name: string) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`insert into index_records (id, kind, name, active, changed_at)
      values (${id}, 'Organisation', jsonb_build_object('el', ${name}::text), true, now())
      on conflict (id) do update set name = excluded.name`);
    await refreshSearch(tx, [id]);
  });

const removeOrganisation = (id: string) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`delete from index_records where id = ${id}`);
    await refreshSearch(tx, [id]);
  });

/** Which records that are shown have all of these lexemes. */
const having = async (...lexemes: string[]): Promise<string[]> =>
  (
    await db.execute<{ card: string }>(sql`select card from search_records where lead
      and vector @@ (${lexemes.map((lexeme) => `'${lexeme}'`).join(' & ')})::text::tsquery order by card`)
  ).map(({ card }) => card);

it('finds a word in every form, in Latin letters and by its stem', async () => {
  const name = { el: 'Ξενώνας αστέγων Περιστερίου', en: 'Shelter for homeless people' };
  await fillIndex(city, 'kalo', [document({ id: 'a', name, areas: ['area:9183'] })]);
  expect(await having('=astegon')).toEqual(['a']);
  expect(await having('asteg', 'perister', '=xenonas')).toEqual(['a']);
  expect(await having('peopl', 'in:area:EL30')).toEqual(['a']);
  expect(await having('=for')).toEqual([]);
});

it('finds an organisation by what each network says of it, and by nothing of one that has left', async () => {
  await removeOrganisation('org:eata');
  const represents = 'csn:eata';
  const given = { id: 'kalo:1', kind: 'KaloOrganisation', represents, name: { el: 'Ζαχαροπλαστείο' } };
  await fillIndex(city, 'kalo', [document(given)]);
  expect(await having('=zaxaroplastio')).toEqual(['kalo:1']);
  await putOrganisation('org:eata', 'Αλευρόμυλος');
  expect(await having('=alefromilos', '=zaxaroplastio')).toEqual(['org:eata']);
  await emptyIndex(city, 'kalo', ['kalo:1']);
  expect(await having('=zaxaroplastio')).toEqual([]);
  const left = await db.execute(sql`select record from search_records where record = 'org:eata'`);
  expect(left).toHaveLength(1);
});

it('finds an organisation by what it gives, for as long as it gives it', async () => {
  await putOrganisation('org:eata', 'Αλευρόμυλος');
  await putOrganisation('org:asda', 'Νερόμυλος');
  const service = (id: string, organisation: string, topic: string) =>
    document({ id, kind: 'CareService', name: { el: `Καμηλάδα ${id}` }, organisation, topics: [topic] });
  await fillIndex(city, 'kalo', [
    service('given-1', 'csn:eata', 'need:food'),
    service('given-2', 'csn:eata', 'need:food'),
    service('given-3', 'csn:eata', 'need:housing'),
  ]);
  expect(await having('=kamilada', 'by:need:food')).toEqual(['org:eata']);
  expect(await having('=kamilada', 'also:need:housing')).toEqual(['org:eata']);
  // What was granted to it is nothing that it gives.
  const grant = { ...service('grant-1', 'org:asda', 'need:food'), kind: 'Grant' };
  await fillIndex(city, 'kalo', [service('given-3', 'org:asda', 'need:housing'), grant]);
  expect(await having('by:need:housing')).toEqual(['org:asda']);
  expect(await having('also:need:housing')).toEqual([]);
  expect(await having('by:need:food')).toEqual(['org:eata']);
  await fillIndex(city, 'kalo', [{ ...service('given-3', 'org:asda', 'need:housing'), active: false }]);
  expect(await having('by:need:housing')).toEqual([]);
  await emptyIndex(city, 'kalo', ['given-1', 'given-2', 'given-3', 'grant-1']);
  expect(await having('by:need:food')).toEqual([]);
});

it('takes a name as it is written before one that sounds alike', async () => {
  const topicsOf = async (text: string) => (await selectNames(db, [{ span: 0, text }])).get(0)?.topics;
  expect(await topicsOf('funding')).toContain('topic:funding');
  expect(await topicsOf('funding')).not.toContain('topic:setup-operation');
  expect(await topicsOf('founding')).toContain('topic:setup-operation');
});

it('knows no word that no record has any more, and every one that some record has', async () => {
  const known = async (word: string) =>
    (await db.execute(sql`select plain from search_vocabulary where plain = ${word}`)).length > 0;
  await fillIndex(city, 'kalo', [
    document({ id: 'v1', name: { el: 'Καραθεοδωρίδου' }, description: { el: 'Σανδαλοποιείο' } }),
    document({ id: 'v2', name: { el: 'Σανδαλοποιείο' } }),
  ]);
  expect([await known('καραθεοδωριδου'), await known('σανδαλοποιειο')]).toEqual([true, true]);
  await fillIndex(city, 'kalo', [document({ id: 'v1', name: { el: 'Χωρίς όνομα' } })]);
  expect([await known('καραθεοδωριδου'), await known('σανδαλοποιειο')]).toEqual([false, true]);
  await emptyIndex(city, 'kalo', ['v1', 'v2']);
  expect(await known('σανδαλοποιειο')).toBe(false);
});

it('finds a record by the name of its organisation, and by the new one when that changes', async () => {
  await putOrganisation('org:eata', 'Κλίμακα');
  await fillIndex(city, 'kalo', [
    document({ id: 's', kind: 'Offer', name: { el: 'Φωτογραφείο' }, organisation: 'csn:eata' }),
  ]);
  expect(await having('=klimaka', '=fotografio')).toEqual(['s']);
  await putOrganisation('org:eata', 'Σκάλα');
  expect(await having('=klimaka')).toEqual([]);
  expect(await having('=skala', '=fotografio')).toEqual(['s']);
});

it('finds what is part of something by what that is called and who runs it, as long as it is', async () => {
  await putOrganisation('org:eata', 'Μελισσουργείο');
  const project = (name: string, ...implementers: string[]) =>
    document({
      id: 'p',
      kind: 'Project',
      name: { el: name },
      organisation: implementers[0],
      parties: implementers.map((organisation) => ({ organisation, role: 'implementer' })),
    });
  const part = { kind: 'WorkPackage', name: { el: 'Φάρος' } };
  await fillIndex(city, 'kalo', [document({ id: 'w', ...part, partOf: ['p', 'unknown'] })]);
  expect(await having('=rimulko')).toEqual([]);
  await fillIndex(city, 'funding-tools', [project('Ρυμουλκό', 'csn:eata', 'org:asda')]);
  expect(await having('=rimulko')).toEqual(['org:asda', 'org:eata', 'p', 'w']);
  await putOrganisation('org:eata', 'Καρνάγιο');
  expect(await having('=melisurgio')).toEqual([]);
  expect(await having('=karnagio', '=faros')).toEqual(['w']);
  await fillIndex(city, 'funding-tools', [project('Ποστάλι', 'csn:eata')]);
  expect(await having('=rimulko')).toEqual([]);
  expect(await having('=postali')).toEqual(['org:eata', 'p', 'w']);
  await fillIndex(city, 'kalo', [document({ id: 'w', ...part })]);
  expect(await having('=postali')).toEqual(['org:eata', 'p']);
  await fillIndex(city, 'kalo', [document({ id: 'w', ...part, partOf: ['p'] })]);
  await emptyIndex(city, 'funding-tools', ['p']);
  expect(await having('=postali')).toEqual([]);
  expect(await having('=faros')).toEqual(['w']);
});

it('takes what a hostile network writes as words and nothing else', async () => {
  const digits = (nr: number) => nr.toString(20).replace(/\d/g, (digit) => 'klmnopqrst'[Number(digit)] ?? '');
  const hostile = {
    id: "x'y\\z",
    name: { el: `a'b\\c & | ! <-> ${'ω'.repeat(900)}` },
    description: { el: Array.from({ length: 2_500 }, (_, nr) => `φ${digits(nr)}`).join(' ') },
    aliases: ["'&':*A", ':*'],
    topics: ["'", 'need:housing'],
    areas: ["area:'"],
  };
  await fillIndex(city, 'kalo', [document(hostile)]);
  expect(await having('need:housing')).toEqual([hostile.id]);
});

it('does not touch what is found as before', async () => {
  const version = async () =>
    (await db.execute(sql`select xmin::text from search_records where record = 'a'`))[0];
  const before = await version();
  expect(before).toBeDefined();
  await db.transaction((tx) => refreshSearch(tx, ['a', 'a', 'unknown']));
  expect(await version()).toEqual(before);
});
