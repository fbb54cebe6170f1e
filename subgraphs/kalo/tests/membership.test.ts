import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBodies } from './bodies.js';
import { startNetwork } from './network.js';
import { kostas, registering } from './registrations.js';

let network: TestNetwork;
let registerPerson: ReturnType<typeof registering>['registerPerson'];
let change: ReturnType<typeof registering>['change'];
beforeAll(async () => {
  network = await startNetwork();
  ({ registerPerson, change } = registering(network));
  await makeBodies(network);
});
afterAll(() => network[Symbol.asyncDispose]());

describe('a person', () => {
  const given = { organisation: 'org:one', contactName: 'Κώστας', contactEmail: 'k@mail.example' };

  it('asks to act for an organisation of the network, under any of its ids, and does once approved', async () => {
    const { registration, problems } = await registerPerson(given, kostas);
    expect(problems).toEqual([]);
    expect(registration.organisation).toEqual({ id: 'org:one' });
    expect((await registerPerson({ ...given, organisation: 'net:one' }, kostas)).problems).toEqual([
      { path: [], code: 'DUPLICATE' },
    ]);
    await change('approveRegistration', `id: "${registration.id}"`);
    const members = await network.database.connection`
      select role, organisations from members join people using (pseudonym) where subject = ${kostas.subject}`;
    expect([...members]).toEqual([{ role: 'member', organisations: ['org:one'] }]);
  });

  it('keeps what they are and act for already', async () => {
    const { connection } = network.database;
    await connection`update members set role = 'editor' where organisations = '{org:one}'`;
    const { registration } = await registerPerson({ ...given, organisation: 'org:buyer' }, kostas);
    await change('approveRegistration', `id: "${registration.id}"`);
    const members = await connection`
      select role, organisations from members join people using (pseudonym) where subject = ${kostas.subject}`;
    expect([...members]).toEqual([{ role: 'editor', organisations: ['org:buyer', 'org:one'] }]);
  });

  it('is told that nobody knows such an organisation', async () => {
    expect((await registerPerson({ ...given, organisation: 'org:nobody' })).problems).toEqual([
      { path: ['input', 'organisation'], code: 'UNKNOWN_REFERENCE' },
    ]);
  });
});
