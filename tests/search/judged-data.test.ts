import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorld } from '../../infra/local/src/world/write.js';
import { type Row, World } from '../scenarios/world.js';

interface Judged {
  id: string;
  query: string;
  filter?: Record<string, string[]>;
  grades: Record<string, number>;
}

const sets: Judged[][] = await Promise.all(
  ['judged.json', 'judged-anew.json'].map(
    async (file) => JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')).queries,
  ),
);
const queries = sets.flat();

/** Files whose records search may show, by network. */
const files = {
  'common-city': 'organisations topics',
  kalo: `organisations resources support-services assessment-tools impact-assessments offers participatory-actions action-topics
    action-sessions target-groups surveys forum-threads indicators platforms activity-domains`,
  'social-care': `organisations care-structures care-services need-records interventions intervention-categories work-packages
    care-tools consultations quality-checks care-alerts indicators`,
  'support-centres':
    'organisations support-centres centre-services outreach-practices centre-events supported-ventures',
  'funding-tools': 'organisations funding-programmes funding-tools funding-calls grants projects',
};

let folder: string;
let records: Map<string, Row>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koinipoli-judged-'));
  await writeWorld(folder, 1, Object.keys(files));
  const world = new World(folder);
  const rows = Object.entries(files).flatMap(([network, names]) =>
    names.split(/\s+/).flatMap((name) => world.rows(`${network}/${name}`)),
  );
  const places = world.rows('common-city/municipalities').map((row) => ({ ...row, id: `area:${row.code}` }));
  records = new Map([...rows, ...places].map((row) => [row.id, row]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('judged queries', () => {
  it('judges records that the demo world holds and that are open', () => {
    const stale = queries.flatMap(({ id, grades }) =>
      Object.keys(grades)
        .filter((record) => {
          const row = records.get(record);
          return row === undefined || row.active === false || isClosed(row);
        })
        .map((record) => `${id} ${record}`),
    );
    expect(stale).toEqual([]);
  });

  it('says in each query what is best, and nothing twice', () => {
    expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
    for (const set of sets) {
      const asked = set.map(({ query, filter }) => JSON.stringify([query, filter]));
      expect(new Set(asked).size).toBe(set.length);
    }
    for (const { id, query, grades } of queries) {
      expect(query.length, id).toBeLessThanOrEqual(200);
      expect(
        Object.values(grades).filter((grade) => ![1, 2, 3].includes(grade)),
        id,
      ).toEqual([]);
      expect(Object.values(grades), id).toContain(3);
    }
  });
});

/** Whether it is a service of care that is not given at present. */
const isClosed = ({ id, status }: Row) => id.startsWith('care-service:') && status !== 'ACTIVE';
