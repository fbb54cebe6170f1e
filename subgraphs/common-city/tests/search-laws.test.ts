import { deflateRawSync } from 'node:zlib';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, emptyIndex, fillIndex } from './index-documents.js';
import {
  areas,
  groups,
  ids,
  kinds,
  next,
  pick,
  places,
  search,
  some,
  startSearched,
  topics,
} from './search-world.js';

let city: TestNetwork;
beforeAll(async () => {
  city = await startSearched();
});
afterAll(() => city[Symbol.asyncDispose]());

const questions = [
  'ξενώνας',
  'συσσίτιο παιδιών',
  'στέγη Περιστέρι',
  'iatreio ilion',
  'τροφή ανέργων Αθήνα ξενώνας',
  'φαρμ',
];
const conditions = [
  () => ({ networks: some(['kalo', 'social-care', 'support-centres']) }),
  () => ({ kinds: some(kinds) }),
  () => ({ topics: some(topics) }),
  () => ({ targetGroups: some(groups) }),
  () => ({ municipalities: some(places) }),
  () => ({ areas: some(areas) }),
  () => ({ near: { latitude: 37.95, longitude: 23.65, radius: 1_000 + next(5_000) } }),
  () => ({ bbox: { south: 37.9, west: 23.6, north: 37.97, east: 23.68 } }),
  () => ({ text: pick(['στηριξη', 'ξεν', 'place']) }),
];

describe('a filter', () => {
  it('only ever takes hits away, and never changes their order', async () => {
    for (let run = 0; run < 25; run += 1) {
      const query = pick(questions);
      const loose = pick(conditions)();
      const strict = { ...pick(conditions)(), ...loose };
      const wide = ids(await search(city, query, { filter: loose }));
      const narrow = ids(await search(city, query, { filter: strict }));
      expect(ids(await search(city, query))).toEqual(expect.arrayContaining(wide));
      expect(
        wide.filter((id) => narrow.includes(id)),
        JSON.stringify([query, loose, strict]),
      ).toEqual(narrow);
    }
  });

  it('counts what each click would leave', async () => {
    const fields = {
      KIND: 'kinds',
      NETWORK: 'networks',
      TOPIC: 'topics',
      TARGET_GROUP: 'targetGroups',
      MUNICIPALITY: 'municipalities',
      AREA: 'areas',
    };
    let clicked = 0;
    for (let run = 0; run < 15; run += 1) {
      const query = pick(questions);
      const filter = { ...pick(conditions)(), ...pick(conditions)() };
      const [by, field] = pick(Object.entries(fields));
      const { facets } = await search(city, query, { filter }, { by });
      for (const { key, count } of facets.slice(0, 6)) {
        const value = Object.values(key).find((part) => part !== null) as
          | string
          | { id?: string; code?: string };
        const click = typeof value === 'string' ? value : (value.code ?? value.id);
        const after = await search(city, query, { filter: { ...filter, [field]: [click] } });
        expect(after.totalCount, JSON.stringify([query, filter, by, click])).toBe(count);
        clicked += 1;
      }
    }
    expect(clicked).toBeGreaterThan(25);
  });

  it('near a point says how far each is', async () => {
    const { edges } = await search(city, 'ξενώνας', {
      filter: { near: { latitude: 37.95, longitude: 23.65, radius: 5_000 } },
    });
    expect(edges.length).toBeGreaterThan(0);
    for (const { distance } of edges) expect(distance).toBeLessThanOrEqual(5_000);
  });
});

describe('pages', () => {
  it('begin as all of it does, however few are asked for', async () => {
    for (const query of [...questions, 'ξενώνας γυναικών', 'παιδιά', 'Περιστερίου']) {
      const filter = next(2) ? {} : pick(conditions)();
      const whole = ids(await search(city, query, { filter, first: 100 }));
      for (const first of [1, 2, 4, 9])
        expect(ids(await search(city, query, { filter, first })), JSON.stringify([query, filter])).toEqual(
          whole.slice(0, first),
        );
    }
  });

  it('neither repeat nor skip a record that stays while others come, change and go', async () => {
    const query = 'ξενώνας παιδιών περιστερι ανέργων';
    const whole = await search(city, query);
    expect(whole.totalCount).toBeGreaterThan(20);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; ; page += 1) {
      const { edges, pageInfo } = await search(city, query, { first: 3, after });
      seen.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
      // Words and records that would change what the question means, if it were asked anew.
      const other = {
        id: `w:${page}`,
        name: { el: 'Παιδιάς Ξενώνας ανεργία Περιστέρης' },
        areas: ['area:9183'],
      };
      await fillIndex(city, 'kalo', [document(other)]);
      if (page % 2) await emptyIndex(city, 'kalo', [`w:${page - 1}`]);
    }
    const stayed = seen.filter((id) => !id.startsWith('w:'));
    expect(stayed).toEqual(ids(whole));
    expect(new Set(seen).size).toBe(seen.length);
    const left = Array.from({ length: 60 }, (_, nr) => `w:${nr}`);
    await emptyIndex(city, 'kalo', left);
  });

  it('of another search take no cursor of this one, nor one that is forged', async () => {
    const { edges } = await search(city, 'ξενώνας');
    const cursor = edges[0]?.cursor ?? '';
    const refused = (query: string, after: string, filter = {}) =>
      city.refusals(
        'query ($query: String!, $after: String, $filter: RecordFilter) { search(query: $query, after: $after, filter: $filter) { totalCount edges { cursor } } }',
        {
          variables: { query, after, filter },
        },
      );
    expect(await refused('ξενώνας', cursor)).toEqual([]);
    expect(await refused('ιατρείο', cursor)).toEqual(['BAD_CURSOR']);
    expect(await refused('ξενώνας', cursor, { kinds: ['Offer'] })).toEqual(['BAD_CURSOR']);
    const [mark, , ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const asksNothing = {
      weight: 1,
      words: [],
      others: [],
      areas: [],
      wider: [],
      topics: [],
      narrower: [],
      broader: [],
    };
    const empty = deflateRawSync(JSON.stringify({ units: [asksNothing], need: 1, title: 'x' }));
    for (const plan of ['', 'x', Buffer.alloc(10).toString('base64url'), empty.toString('base64url')])
      expect(
        await refused('ξενώνας', Buffer.from(JSON.stringify([mark, plan, ...place])).toString('base64url')),
      ).toEqual(['BAD_CURSOR']);
  });
});
