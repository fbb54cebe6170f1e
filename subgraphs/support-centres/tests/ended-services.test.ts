import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startNetwork } from './network.js';

/* The documents speak of services that run alone, so the test has a centre whose only service has ended. */
let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  const { connection } = network.database;
  await connection`insert into support_centres (id, name, formality) values
    ('centre:late', '{"el": "Κέντρο που δίδασκε"}', 'INFORMAL')`;
  await connection`insert into centre_services (id, kind, name, active, centres, topics) values
    ('centre-service:late', 'TRAINING', '{"el": "Εκπαίδευση"}', false, '{centre:late}', '{topic:legal-framework}')`;
});
afterAll(() => network[Symbol.asyncDispose]());

it('a centre is not found by a service that has ended, which it still tells of', async () => {
  const answer = await network.ask(`{
    training: supportCentres(filter: { services: [TRAINING] }) { totalCount }
    law: supportCentres(filter: { topics: ["topic:legal-framework"] }) { totalCount }
    supportCentre(id: "centre:late") { services { active } }
  }`);
  expect(answer).toEqual({
    training: { totalCount: 13 },
    law: { totalCount: 0 },
    supportCentre: { services: [{ active: false }] },
  });
});
