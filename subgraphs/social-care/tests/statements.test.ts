import type { Database } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { careAlerts } from '../src/care-alert/table.js';
import { careTools } from '../src/care-tool/table.js';
import { consultations } from '../src/consultation/table.js';
import { indicators, observations } from '../src/indicator/table.js';
import { interventions } from '../src/intervention/table.js';
import { interventionCategories } from '../src/intervention-category/table.js';
import { needRecords } from '../src/need-record/table.js';
import { organisations } from '../src/organisation/table.js';
import { projects } from '../src/project/table.js';
import { qualityChecks } from '../src/quality-check/table.js';
import { workPackages } from '../src/work-package/table.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const page = 'totalCount edges { cursor } nodes { id category { id } } pageInfo { hasNextPage }';
const measured = 'indicators { id observations(levels: [MUNICIPALITY]) { value } }';
const found = `needRecords(first: 3) { totalCount nodes { id services(first: 2) { totalCount } interventions(first: 2) { ${page} } } }
  alerts(first: 3) { totalCount nodes { id services(first: 2) { totalCount } interventions { id ${measured} } } }
  consultations(first: 3) { totalCount nodes { id workPackage { qualityChecks { id } consultations { id } } } }`;
const project = `id socialCare { ${measured} goals { text } workPackages { tools { workPackage { id } } }
  interventions(first: 3) { ${page} } }`;

/** By bridge: the keys of fifty parents that all have something, and what is asked of each. */
const parents = {
  Topic: {
    key: (at: number) => ({ id: `need:${at}` }),
    fields: `${found} interventions(first: 3) { ${page} } categories { id interventions { id } } projects { ${project} }
      indicators(first: 3) { totalCount nodes { observations { value } } }`,
  },
  Organisation: {
    key: (at: number) => ({ id: `org:${at}` }),
    fields: `name consultations(first: 3) { totalCount nodes { workPackage { id } } } implements { ${project} }`,
  },
  Municipality: {
    key: (at: number) => ({ code: `${at}` }),
    fields: `${found} projects { ${project} } interventions(first: 3) { ${page} }`,
  },
  Project: {
    key: (at: number) => ({ id: `project:${at}` }),
    fields: `${measured} workPackages { qualityChecks { id } consultations { id } tools { workPackage { id } } } interventions(first: 3) { ${page} }
      implementer { socialCare { name } } targetGroups { socialCare { categories { id } } } municipality { socialCare { projects { id } } }`,
  },
};

describe('statements of an answer', () => {
  it.each(Object.entries(parents))('are as many for 50 of %s as for one', (type, { key, fields }) =>
    inBusyWorld(async (db) => {
      const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { socialCare { ${fields} } } } }`;
      const count = (many: number) =>
        countOf(query, {
          db,
          variables: { keys: numbers(many).map((at) => ({ __typename: type, ...key(at) })) },
        });
      const { _entities } = await network.ask(query, {
        db,
        variables: { keys: [{ __typename: type, ...key(7) }] },
      });
      expect(JSON.stringify(_entities)).toContain(type === 'Organisation' ? 'project:7' : 'intervention:7');
      const one = await count(1);
      expect(one).toBeGreaterThan(1);
      expect(await count(50)).toBe(one);
    }),
  );

  it.each([
    [
      'interventions',
      `{ interventions(first: N) { nodes { category { interventions { id } } project { ${project} } } } }`,
    ],
    [
      'workPackages',
      `{ workPackages(first: N) { nodes { tools { workPackage { id } } project { ${project} } } } }`,
    ],
    ['careTools', '{ careTools(first: N) { nodes { workPackage { tools { id } } selectsFrom { id } } } }'],
    ['needRecords', `{ needRecords(first: N) { nodes { interventions(first: 3) { ${page} } } } }`],
    ['careAlerts', `{ careAlerts(first: N) { nodes { interventions { ${measured} } } } }`],
    ['consultations', '{ consultations(first: N) { nodes { workPackage { qualityChecks { id } } } } }'],
    [
      'careIndicators',
      '{ careIndicators(first: N) { nodes { observations(municipalities: ["1"]) { value } } } }',
    ],
  ])('are as many for 50 %s as for one', (_, query) =>
    inBusyWorld(async (db) => {
      const count = (first: number) => countOf(query.replace('N', String(first)), { db });
      expect(await count(50)).toBe(await count(1));
    }),
  );

  it('are two for the catalogue with its services', async () => {
    expect(await countOf('{ interventionCategories { interventions { id } } }')).toBe(2);
  });

  it('are none for a count that nobody asked for', async () => {
    expect(await countOf('{ interventions { nodes { id } } }')).toBe(1);
    expect(await countOf('{ interventions { totalCount } }')).toBe(1);
  });
});

const numbers = (many: number) => Array.from({ length: many }, (_, at) => at + 1);

/** Runs a test in a world with fifty of everything, and takes it back. */
async function inBusyWorld(test: (db: Database) => Promise<void>): Promise<void> {
  const undo = new Error('taken back');
  const name = { el: 'Δοκιμή' };
  const rows = numbers(50);
  await network.database.db
    .transaction(async (tx) => {
      await tx.insert(organisations).values(rows.map((at) => ({ id: `org:${at}`, name })));
      await tx.insert(projects).values(
        rows.map((at) => ({
          id: `project:${at}`,
          name,
          implementer: `org:${at}`,
          municipality: `${at}`,
          audience: [`need:${at}`],
        })),
      );
      await tx
        .insert(workPackages)
        .values(rows.map((at) => ({ id: `wp:${at}`, ordinal: 1, name, project: `project:${at}` })));
      await tx
        .insert(careTools)
        .values(
          rows.map((at) => ({ id: `tool:${at}`, kind: 'SURVEY' as const, name, workPackage: `wp:${at}` })),
        );
      await tx
        .insert(interventionCategories)
        .values(rows.map((at) => ({ id: `catalogue:${at}`, ordinal: at, name, topics: [`need:${at}`] })));
      await tx.insert(interventions).values(
        rows.map((at) => ({
          id: `intervention:${at}`,
          name,
          category: `catalogue:${at}`,
          topics: [`need:${at}`],
          project: `project:${at}`,
          indicators: [`indicator:${at}`],
        })),
      );
      await insertWork(tx as unknown as Database, rows);
      await test(tx as unknown as Database);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

/** What the busy world monitors, records, asks and warns of. */
async function insertWork(db: Database, rows: number[]): Promise<void> {
  const name = { el: 'Δοκιμή' };
  const id = (kind: string) => (at: number) => ({ id: `${kind}:${at}`, name, topics: [`need:${at}`] });
  const work = (at: number) => ({ workPackage: `wp:${at}` });
  await db.insert(indicators).values(rows.map((at) => ({ ...id('indicator')(at), unit: name })));
  await db
    .insert(observations)
    .values(rows.map((at) => ({ id: `o:${at}`, indicator: `indicator:${at}`, area: 'area:1', value: at })));
  await db
    .insert(qualityChecks)
    .values(rows.map((at) => ({ id: `check:${at}`, name, checkedOn: '2026', ...work(at) })));
  const places = (at: number) => ({ areas: [`area:${at}`] });
  const held = (at: number) => ({ kind: 'BODIES' as const, organisation: `org:${at}`, ...work(at) });
  await db
    .insert(consultations)
    .values(rows.map((at) => ({ ...id('consultation')(at), ...places(at), ...held(at) })));
  await db
    .insert(careAlerts)
    .values(rows.map((at) => ({ ...id('alert')(at), ...places(at), interventions: [`intervention:${at}`] })));
  await db.insert(needRecords).values(
    rows.map((at) => ({
      id: `need-record:${at}`,
      name,
      topic: `need:${at}`,
      municipality: `${at}`,
      coverage: 'NONE' as const,
    })),
  );
}

async function countOf(query: string, options?: Parameters<TestNetwork['statements']>[1]): Promise<number> {
  return (await network.statements(query, options)).length;
}
