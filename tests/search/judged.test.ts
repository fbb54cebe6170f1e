import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareTestHub, type TestHub } from '../hub.js';
import { nDcg } from './gain.js';

interface Judged {
  id: string;
  query: string;
  filter?: object;
  grades: Record<string, number>;
}

/**
 * What the ranking reaches over all queries of a file, rounded down: who changes it sees where it fell. The second set
 * was judged after the ranking was made, by somebody else.
 */
const floors = { 'judged.json': 0.9, 'judged-anew.json': 0.92 };

let hub: TestHub;
beforeAll(async () => {
  hub = await shareTestHub('demo');
  await hub.indexed();
});
afterAll(() => hub[Symbol.asyncDispose]());

const search = async (query: string, filter?: object): Promise<{ id: string; name: string }[]> => {
  const { data, errors } = await hub.ask(
    'query ($query: String!, $filter: RecordFilter) { search(query: $query, filter: $filter, first: 10) { nodes { id name } } }',
    { variables: { query, filter: filter ?? null } },
  );
  if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
  return (data as { search: { nodes: { id: string; name: string }[] } }).search.nodes;
};

// Every query of the file, one after the other.
it.each(Object.entries(floors))(
  'answers people as somebody judged who knows the records and not the ranking: %s',
  {
    timeout: 600_000,
  },
  async (file, floor) => {
    const { queries } = JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) as {
      queries: Judged[];
    };
    const judged: (Judged & { gain: number; found: { id: string; name: string }[] })[] = [];
    for (const each of queries) {
      const found = await search(each.query, each.filter);
      judged.push({
        ...each,
        found,
        gain: nDcg(
          found.map(({ id }) => id),
          each.grades,
        ),
      });
    }
    const mean = judged.reduce((sum, { gain }) => sum + gain, 0) / judged.length;
    const worst = judged.sort((a, b) => a.gain - b.gain).slice(0, 10);
    const told = worst.map(({ id, query, gain, found, grades }) => {
      const wanted = Object.keys(grades).filter((one) => grades[one] === Math.max(...Object.values(grades)));
      return `${gain.toFixed(3)} ${id} «${query}»\n    wanted ${wanted.slice(0, 3).join(', ')}\n    found ${found
        .slice(0, 3)
        .map((record) => `${record.id} (${grades[record.id] ?? 0}) ${record.name}`)
        .join('; ')}`;
    });
    process.stdout.write(
      `${file}: nDCG@10 ${mean.toFixed(4)} over ${judged.length} queries; the ten worst:\n${told.join('\n')}\n`,
    );
    expect(mean).toBeGreaterThan(floor);
  },
);

it('answers the search of the README as it says there', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const section = /## Find a service tonight\n[\s\S]*?\n## /.exec(readme)?.[0] ?? '';
  const { query } = JSON.parse(/ -d '([\s\S]*?)'\n/.exec(section)?.[1] ?? '') as { query: string };
  const { data } = JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? '') as { data: object };
  expect(await hub.ask(query, { headers: { 'accept-language': 'el' } })).toMatchObject({ data });
});

it('gives the same first for food in a town, however it is written', async () => {
  const spellings = {
    'as it is': 'εστίαση Χαϊδάρι φαγητό',
    unaccented: 'εστιαση χαιδαρι φαγητο',
    capitals: 'ΕΣΤΙΑΣΗ ΧΑΪΔΑΡΙ ΦΑΓΗΤΟ',
    Greeklish: 'estiasi xaidari fagito',
    'Greeklish by sight': 'estiash haidari faghto',
    'genitive place': 'εστίαση Χαϊδαρίου φαγητό',
    'Latin look-alikes': 'εστίαση Xαϊδάρι φaγητό',
    'a typo': 'εστίαση Χαιδρι φαγητό',
    'a prefix': 'φαγητό Χαϊδάρι εστίασ',
    'words swapped': 'Χαϊδάρι φαγητό εστίαση',
    English: 'food Haidari',
    'English of the trade': 'catering Haidari food',
  };
  const first: Record<string, string | undefined> = {};
  for (const [how, query] of Object.entries(spellings)) first[how] = (await search(query))[0]?.id;
  const parcels = 'care-service:demo-municipal-9185-3-1';
  expect(first).toEqual(Object.fromEntries(Object.keys(spellings).map((how) => [how, parcels])));
});

it('gives the same first for an acronym with its dots, without and in Latin letters', async () => {
  for (const query of ['ΑΣΔΑ', 'Α.Σ.Δ.Α.', 'ασδα', 'asda', 'ASDA', 'A.S.D.A.'])
    expect((await search(query))[0]?.id, query).toBe('org:asda');
});
