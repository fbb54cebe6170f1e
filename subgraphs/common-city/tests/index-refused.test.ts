import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openIndex, type TestIndex } from './index-database.js';
import { documentOf, lineOf } from './index-lines.js';

let index: TestIndex;
beforeAll(async () => {
  index = await openIndex();
});
afterAll(() => index?.[Symbol.asyncDispose]());
beforeEach(() => index.clear());

describe('what is set aside', () => {
  const broken: Record<string, [unknown, RegExp]> = {
    'has no name': [{ ...documentOf('s:bad'), name: undefined }, /^name: /],
    'has no Greek': [documentOf('s:bad', { name: { en: 'x' } as never }), /^name: has no Greek/],
    'has a title of ten megabytes': [
      documentOf('s:bad', { name: { el: 'α'.repeat(5_000_000) } }),
      /^name\.el: /,
    ],
    'bears another id': [documentOf('s:other'), /^id: is not that of the line/],
    'lies nowhere on earth': [
      documentOf('s:bad', { places: [{ latitude: 91, longitude: 0 }] }),
      /^places\.0\.latitude: /,
    ],
    'opens on no day': [
      documentOf('s:bad', {
        places: [{ schedules: [{ freq: 'SOMETIMES', opensAt: '09:00', closesAt: '10:00' }] }],
      }),
      /^places\.0\.schedules\.0: has the freq/,
    ],
    'has a zero byte': [documentOf('s:bad', { name: { el: 'α\0β' } }), /no text can hold/],
    'has half a character': [documentOf('s:bad', { description: { el: '\ud800' } }), /no text can hold/],
    'has a time that PostgreSQL refuses': [
      documentOf('s:bad', {
        provenance: { ...documentOf('').provenance, updatedAt: '0000-01-01T00:00:00Z' },
      }),
      /PostgreSQL refuses it \(22/,
    ],
    'is no object': ['<html>', /^document: /],
  };
  it.each(Object.entries(broken))('a document that %s, and the rest goes on', async (_, [document, why]) => {
    await index.apply('kalo', [lineOf('s:bad', documentOf('s:bad')), lineOf('s:1')]);
    await index.apply('kalo', [
      lineOf('s:2'),
      lineOf('s:bad', document, { kind: 'CareService' }),
      lineOf('s:3'),
    ]);
    expect(await index.records()).toMatchObject([{ id: 's:1' }, { id: 's:2' }, { id: 's:3' }]);
    expect(await index.refused()).toEqual([
      { network: 'kalo', id: 's:bad', why: expect.stringMatching(why) },
    ]);
    await index.apply('kalo', [lineOf('s:bad')]);
    expect(await index.refused()).toEqual([]);
    expect(await index.records()).toHaveLength(4);
  });

  it("another network's id, and the hub's own, whose records stay as they are", async () => {
    await index.database
      .connection`insert into organisations (id, name) values ('org:eata', '{"el": "ΕΑΤΑ"}')`;
    await index.apply('kalo', [lineOf('s:1')]);
    await index.apply('social-care', [
      lineOf('s:1', documentOf('s:1', { name: { el: 'Άλλο' } })),
      lineOf('org:eata'),
      lineOf('s:2'),
    ]);
    expect(await index.records()).toMatchObject([
      { id: 's:1', network: 'kalo', name: 'Υπηρεσία s:1' },
      { id: 's:2', network: 'social-care' },
    ]);
    await index.apply('social-care', [lineOf('s:1', null)]);
    await index.apply('kalo', [lineOf('s:1', null)]);
    // Also when it is gone: somebody else's id stays somebody else's.
    await index.apply('social-care', [lineOf('s:1')]);
    expect(await index.records()).toMatchObject([{ id: 's:2' }]);
    expect(await index.refused()).toEqual([
      { network: 'social-care', id: 'org:eata', why: 'id: is a record of the hub' },
      { network: 'social-care', id: 's:1', why: 'id: is a record of kalo' },
    ]);
  });

  it('nothing of what networks say of one organisation, each for itself', async () => {
    const said = (name: string) =>
      documentOf('org:eata', {
        kind: 'Organisation',
        name: { el: name },
        parties: [{ organisation: 'org:eata', name: { el: name } }],
      });
    await index.database
      .connection`insert into organisations (id, name) values ('org:eata', '{"el": "ΕΑΤΑ"}')`;
    await index.apply('kalo', [lineOf('org:eata', said('Α'))]);
    await index.apply('social-care', [lineOf('org:eata', said('Β'))]);
    const parties = () =>
      index.database.connection`select network, name ->> 'el' as name from index_parties order by network`;
    expect(await parties()).toEqual([
      { network: 'kalo', name: 'Α' },
      { network: 'social-care', name: 'Β' },
    ]);
    await index.apply('kalo', [lineOf('org:eata', null, { kind: 'Organisation' })]);
    expect(await parties()).toEqual([{ network: 'social-care', name: 'Β' }]);
    expect(await index.records()).toEqual([{ id: 'org:eata', network: null, name: 'ΕΑΤΑ' }]);
    expect(await index.changes()).toEqual([]);
    expect(await index.refused()).toEqual([]);
  });
});
