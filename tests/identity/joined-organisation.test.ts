import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askUntil } from '../ask.js';
import { shareTestHub, type TestHub } from '../hub.js';

/*
 * Two networks know one cooperative under ids that each of them minted. The hub learns in common-city that they are
 * one; nothing else is told.
 */
const facets = `
  id
  supportCentres { name operates { id } }
  socialCare { name implements { id } }`;
const byId = `query ($id: ID!) { organisation(id: $id) { ${facets} } }`;
const joined = {
  id: 'org:anthos',
  supportCentres: { name: 'ΚοινΣΕπ Άνθος', operates: [{ id: 'centre:anthos' }] },
  socialCare: { name: 'ΑΝΘΟΣ Κοιν.Σ.Επ.', implements: [{ id: 'project:anthos' }] },
};

let hub: TestHub;
beforeAll(async () => {
  hub = await shareTestHub();
  await mint();
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('an organisation that two networks minted', () => {
  it('is two before the join', async () => {
    const { data } = await ask(
      hub.url,
      '{ supportCentre(id: "centre:anthos") { operator { id socialCare { name } } } }',
    );
    expect(data).toEqual({ supportCentre: { operator: { id: 'csn:anthos', socialCare: null } } });
  });

  it('is one from either id within seconds of the join, with both facets', async () => {
    await inDatabase('common_city', async (sql) => {
      await sql`insert into organisations (id, name) values ('org:anthos', ${sql.json({ el: 'Άνθος' })})`;
      await sql`insert into identity (alias, organisation) values ('csn:anthos', 'org:anthos'), ('osn:anthos', 'org:anthos')`;
    });
    for (const id of ['org:anthos', 'csn:anthos', 'osn:anthos']) {
      await askUntil(
        () => ask(hub.url, byId, { variables: { id } }),
        ({ data, errors }) =>
          expect({ data, errors }).toEqual({ data: { organisation: joined }, errors: undefined }),
      );
    }
  });

  it('is still one from the networks themselves while common-city is stopped', async () => {
    await hub.subgraph('common-city').stop();
    const fromCentres = await ask(
      hub.url,
      `{ supportCentre(id: "centre:anthos") { operator { ${facets} } } }`,
    );
    expect([fromCentres.data, fromCentres.errors]).toEqual([
      { supportCentre: { operator: joined } },
      undefined,
    ]);
    const fromCare = await ask(
      hub.url,
      `{ workPackage(id: "wp:anthos") { project { socialCare { implementer { ${facets} } } } } }`,
    );
    expect([fromCare.data, fromCare.errors]).toEqual([
      { workPackage: { project: { socialCare: { implementer: joined } } } },
      undefined,
    ]);
    await hub.subgraph('common-city').start();
  });

  it('is two again when the join is undone', async () => {
    await inDatabase('common_city', (sql) => sql`delete from identity where organisation = 'org:anthos'`);
    await askUntil(
      () => ask(hub.url, '{ supportCentre(id: "centre:anthos") { operator { id } } }'),
      ({ data }) => expect(data).toEqual({ supportCentre: { operator: { id: 'csn:anthos' } } }),
    );
  });
});

async function mint(): Promise<void> {
  await inDatabase('support_centres', async (sql) => {
    await sql`insert into organisations (id, name) values ('csn:anthos', ${sql.json({ el: 'ΚοινΣΕπ Άνθος' })})`;
    await sql`insert into support_centres (id, name, formality, operator)
      values ('centre:anthos', ${sql.json({ el: 'Άνθος' })}, 'INFORMAL', 'csn:anthos')`;
  });
  await inDatabase('social_care', async (sql) => {
    await sql`insert into organisations (id, name) values ('osn:anthos', ${sql.json({ el: 'ΑΝΘΟΣ Κοιν.Σ.Επ.' })})`;
    await sql`insert into projects (id, name, implementer) values ('project:anthos', ${sql.json({ el: 'Άνθος' })}, 'osn:anthos')`;
    await sql`insert into work_packages (id, ordinal, name, project)
      values ('wp:anthos', 1, ${sql.json({ el: 'Άνθος' })}, 'project:anthos')`;
  });
}

async function inDatabase(network: string, work: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = postgres(hub.postgres.urlOf(`koinipoli_${network}`), { max: 1 });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
