import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, emptyIndex, fillIndex } from './index-documents.js';
import { given, ids, search, startSearched } from './search-world.js';

let city: TestNetwork;
beforeAll(async () => {
  city = await startSearched();
});
afterAll(() => city[Symbol.asyncDispose]());

describe('a question', () => {
  const codes = (query: string) =>
    city.refusals('query ($query: String!) { search(query: $query) { totalCount } }', {
      variables: { query },
    });

  it.each([
    ['', 'nothing'],
    ['   ', 'blanks'],
    ['και η των the of', 'only words that stand everywhere'],
    ['"(((', 'signs alone'],
    ['!!! & | <-> :*', 'operators alone'],
    ['ξενώνας'.repeat(1_500), 'ten thousand characters'],
    ['ξενώνας\u0000', 'a null'],
    ['\u001b[31mξενώνας', 'a control sequence'],
    ['ξενώνας \ud800', 'half a character'],
  ])('%j is refused: %s', async (query) => expect(await codes(query)).toEqual(['BAD_USER_INPUT']));

  it.each([
    'ξενώνας & !αστέγων',
    "'ξενώνας",
    '"ξενώνας',
    'ξενώνας:*',
    'ξενώνας <-> x',
    'ξενώνας) or (1=1',
    "ξενώνας'; drop table search_records; --",
    '%ξενώνας_',
    'ξενώνας\\',
  ])('takes %j as words', async (query) => {
    const words = await search(city, query);
    expect(words.totalCount).toBeGreaterThan(0);
  });

  it('that nothing answers finds nothing', async () => {
    expect(await search(city, 'ζζζξξξψψψ')).toMatchObject({ totalCount: 0, edges: [], facets: [] });
  });

  it('is about what is asked for, not about how one asks', async () => {
    const [help, shelter] = ['Βοήθεια', 'Καταφύγιο'].map((el, nr) =>
      document({ id: `asked:${nr}`, name: { el } }),
    );
    await fillIndex(
      city,
      'kalo',
      [help, shelter].flatMap((each) => each ?? []),
    );
    expect(ids(await search(city, 'βοήθεια καταφύγιο'))).toEqual(['asked:1']);
    expect(ids(await search(city, 'βοήθεια'))).toEqual(['asked:0']);
  });

  it('keeps the municipalities that a subject is about', async () => {
    const topics = ['topic:cooperation'];
    await fillIndex(city, 'kalo', [
      document({ id: 'joint:0', name: { el: 'Σύμπραξη συλλόγων' }, topics }),
      document({ id: 'joint:1', name: { el: 'Σύμπραξη δήμων' }, topics }),
    ]);
    expect(ids(await search(city, 'συνεργασία δήμων'))[0]).toBe('joint:1');
  });

  it('finds what only an inactive record says where that is asked for', async () => {
    const hidden = given.find(({ document: { active, represents } }) => !active && !represents)?.document;
    const name = hidden?.name['el'] ?? '';
    expect(ids(await search(city, name))).not.toContain(hidden?.id);
    expect(ids(await search(city, name, { filter: { includeInactive: true } }))).toContain(hidden?.id);
  });
});

describe('highlights', () => {
  it('are safe on a page, whatever the title, and never cut an entity', async () => {
    const el = `<script>alert(1)</script> "Ξενώνας" & 'co' &amp; <mark>ψεύτικο</mark> ${'<&>'.repeat(60)} ξενώνες`;
    await fillIndex(city, 'kalo', [
      document({
        id: 'hostile',
        name: { el },
        description: { el: `${'&lt;'.repeat(100)} ξενώνων ${'&"<'.repeat(100)}` },
      }),
    ]);
    const { edges } = await search(city, 'xenonas', { filter: { ids: ['hostile'] } });
    const passages = edges[0]?.highlights ?? [];
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.join()).toContain('<mark>Ξενώνας</mark>');
    expect(passages.join()).toContain('<mark>ξενώνων</mark>');
    for (const passage of passages) {
      const bare = passage.replaceAll(/<\/?mark>/g, '').replaceAll(/&(amp|lt|gt|quot|#39);/g, '');
      expect(bare).not.toMatch(/[<>&"']/);
    }
    await emptyIndex(city, 'kalo', ['hostile']);
  });

  it('are in the language of the reader', async () => {
    const name = { el: 'Μοναδικότατος', en: 'Uniquest thing' };
    await fillIndex(city, 'kalo', [document({ id: 'tongues', name })]);
    const [greek] = (await search(city, 'uniquest', {}, { languages: ['el'] })).edges;
    const [english] = (await search(city, 'uniquest', {}, { languages: ['en'] })).edges;
    expect([greek?.highlights, english?.highlights]).toEqual([[], ['<mark>Uniquest</mark> thing']]);
  });
});

describe('suggestions', () => {
  const suggest = async (prefix: string, filter = {}) =>
    (
      await city.ask(
        'query ($prefix: String!, $filter: RecordFilter) { suggest(prefix: $prefix, filter: $filter) { text record { id kind } topic { id } municipality { code } } }',
        { variables: { prefix, filter } },
      )
    ).suggest;

  it('complete names by their beginning, in Greek and Greeklish', async () => {
    for (const prefix of ['ξεν', 'ΞΕΝΏ', 'xeno', 'ksen']) {
      const found = await suggest(prefix);
      expect(found.length, prefix).toBeGreaterThan(0);
      for (const { text } of found) expect(text).toMatch(/^Ξενώνας/);
    }
  });

  it('go on from a last word of one letter, what has it in its own name first', async () => {
    await fillIndex(city, 'kalo', [
      document({ id: 'clean', kind: 'Offer', name: { el: 'Στέκι «Ασημένιο Πεύκο»' } }),
      document({ id: 'also', kind: 'Offer', name: { el: 'Μεγάλη αυλή' }, aliases: ['Ασημένιο Πεύκο'] }),
    ]);
    for (const prefix of ['ασημενιο π', 'asimenio p'])
      expect(
        (await suggest(prefix)).map(({ text }: { text: string }) => text),
        prefix,
      ).toEqual(['Στέκι «Ασημένιο Πεύκο»', 'Μεγάλη αυλή']);
    await emptyIndex(city, 'kalo', ['clean', 'also']);
  });

  it('forgive a slip where nothing begins so, in a word that is whole and in one that is not', async () => {
    for (const prefix of ['ξενωννα', 'φροντιστιριο αστεγον', 'συσσητοι']) {
      const found = await suggest(prefix);
      expect(found.length, prefix).toBeGreaterThan(0);
    }
    expect((await suggest('ξενωννα'))[0]?.text).toMatch(/^Ξενώνας/);
    expect(await suggest('ζζζψψψξξξ')).toEqual([]);
  });

  it('keep to the filter', async () => {
    const found = await suggest('ξεν', { kinds: ['Offer'] });
    expect(found.length).toBeGreaterThan(0);
    const kind = await city.database.db.execute<{ kind: string }>(
      sql`select distinct kind from index_records where id = any(${`{${found.map(({ record }: { record: { id: string } }) => `"${record.id}"`).join()}}`}::text[]) or represents is not null and kind = 'Offer'`,
    );
    expect(kind.map((row) => row.kind)).toContain('Offer');
  });

  it('refuse what cannot be typed', async () => {
    const codes = (prefix: string, first = 8) =>
      city.refusals(
        'query ($prefix: String!, $first: Int!) { suggest(prefix: $prefix, first: $first) { text } }',
        { variables: { prefix, first } },
      );
    expect(await codes('ξ')).toEqual(['BAD_USER_INPUT']);
    expect(await codes('ξ'.repeat(101))).toEqual(['BAD_USER_INPUT']);
    expect(await codes('ξε', 21)).toEqual(['LIMIT_EXCEEDED']);
    expect(await codes('ξε', 0)).toEqual(['BAD_USER_INPUT']);
  });
});
