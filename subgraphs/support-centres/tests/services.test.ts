import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

/* A centre of its own with two services of one kind of which one does not run. */
let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  const { connection } = network.database;
  await connection`insert into support_centres (id, name, formality, contact) values
    ('centre:one', '{"el": "Κέντρο"}', 'INFORMAL', '{"email": null, "phones": ["+302100000000"], "url": null}')`;
  await connection`insert into centre_services (id, kind, name, active, centres, topics, target_groups) values
    ('service:runs', 'TRAINING', '{"el": "Μαθήματα"}', true, '{centre:one}', '{topic:runs}', '{group:runs}'),
    ('service:paused', 'COUNSELLING', '{"el": "Παύση"}', false, '{centre:one}', '{topic:paused}', '{group:paused}')`;
});
afterAll(() => network[Symbol.asyncDispose]());

describe('the contact of a service', () => {
  const contactOf = async (id: string) =>
    (await network.ask(`{ centreService(id: "${id}") { contact { phones } } }`)).centreService.contact;

  it('is its own, or that of the one centre that offers it', async () => {
    const { connection } = network.database;
    expect(await contactOf('service:runs')).toEqual({ phones: ['+302100000000'] });
    await connection`update centre_services set contact = '{"phones": ["+302109999999"]}' where id = 'service:runs'`;
    expect(await contactOf('service:runs')).toEqual({ phones: ['+302109999999'] });
    await connection`update centre_services set contact = null, centres = '{centre:one,centre:dock}' where id = 'service:runs'`;
    expect(await contactOf('service:runs')).toBeNull();
    await connection`update centre_services set centres = '{centre:one}' where id = 'service:runs'`;
  });
});

describe('a service that does not run', () => {
  const centres = async (filter: string): Promise<number> =>
    (await network.ask(`{ supportCentres(filter: ${filter}) { totalCount } }`)).supportCentres.totalCount;

  it('is in no count of centres: neither by filter, nor by group, nor below a topic', async () => {
    const { supportCentresGrouped } = await network.ask(
      '{ supportCentresGrouped(by: [SERVICE]) { key { service } count } }',
    );
    for (const { key, count } of supportCentresGrouped)
      expect(await centres(`{ services: [${key.service}] }`), key.service).toBe(count);
    expect(await centres('{ topics: ["topic:paused"] }')).toBe(0);
    expect(await centres('{ topics: ["topic:runs"] }')).toBe(1);
    expect(await centres('{ targetGroups: ["group:paused"] }')).toBe(0);
    expect(await centres('{ targetGroups: ["group:runs"] }')).toBe(1);
    const { query, variables } = entities('Topic', 'supportCentres { centres { totalCount } }', [
      { id: 'topic:paused' },
      { id: 'group:paused' },
      { id: 'group:runs' },
    ]);
    const facets = (await network.ask(query, { variables }))._entities;
    expect(facets.map(({ supportCentres }: Data) => supportCentres.centres.totalCount)).toEqual([0, 0, 1]);
  });

  it('is still told of by its centre', async () => {
    const { supportCentre, centreService } = await network.ask(`{
      supportCentre(id: "centre:one") { services { id active } }
      centreService(id: "service:paused") { active centres { id } } }`);
    expect(supportCentre.services).toEqual([
      { id: 'service:runs', active: true },
      { id: 'service:paused', active: false },
    ]);
    expect(centreService).toEqual({ active: false, centres: [{ id: 'centre:one' }] });
  });
});

describe('the contract', () => {
  it('says where a filter and a count differ, and which filter asks for groups of people', () => {
    const words = (name: string) =>
      new RegExp(`"""([^"]*)"""\\s*(enum|input) ${name} `).exec(network.sdl)?.[1];
    expect(words('CentreServiceGroupBy')).toMatch(/narrower one/);
    expect(words('SupportCentreGroupBy')).not.toMatch(/narrower one/);
    expect(network.sdl).toContain('groups of people are `targetGroups`');
    expect(network.sdl).toContain('(`filter.during` asks for any day of it)');
  });
});
