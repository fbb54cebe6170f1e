import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

/* A centre of its own with two services of one kind of which one does not run. */
let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  const { connection } = network.database;
  const contact = { email: null, phones: ['+302100000000'], url: null };
  await connection`insert into support_centres (id, name, formality, contact) values
    ('centre:one', '{"el": "Κέντρο"}', 'INFORMAL', ${connection.json(contact)})`;
  await connection`insert into centre_services (id, kind, name, active, centres, topics, target_groups) values
    ('service:runs', 'TRAINING', '{"el": "Μαθήματα"}', true, '{centre:one}', '{topic:runs}', '{group:runs}'),
    ('service:paused', 'COUNSELLING', '{"el": "Παύση"}', false, '{centre:one}', '{topic:paused}', '{group:paused}')`;
});
afterAll(() => network[Symbol.asyncDispose]());

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

  it('is not among what its centre offers, and is still known', async () => {
    const { supportCentre, centreService } = await network.ask(`{
      supportCentre(id: "centre:one") { services { id } }
      centreService(id: "service:paused") { active centres { id } } }`);
    expect(supportCentre.services.map(({ id }: Data) => id)).toEqual(['service:runs']);
    expect(centreService).toEqual({ active: false, centres: [{ id: 'centre:one' }] });
  });
});
