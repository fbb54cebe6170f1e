import { entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { careAlerts } from '../src/care-alert/table.js';
import { carePlaces } from '../src/care-place/table.js';
import { careServices } from '../src/care-service/table.js';
import { careStructures } from '../src/care-structure/table.js';
import { needRecords } from '../src/need-record/table.js';
import { organisations } from '../src/organisation/table.js';
import { serviceLocations } from '../src/service-location/table.js';
import { startNetwork } from './network.js';

const name = { el: 'Δοκιμή' };
const rows = Array.from({ length: 50 }, (_, at) => at + 1);
const hours = (at: number) => [
  { freq: 'DAILY', opensAt: `${String(at % 24).padStart(2, '0')}:00`, closesAt: '24:00', onHolidays: true },
];

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  const { db } = network.database;
  await db.insert(organisations).values(rows.map((at) => ({ id: `org:${at}`, name })));
  await db.insert(carePlaces).values(rows.map((at) => ({ id: `place:${at}`, municipality: `${at}` })));
  await db.insert(careStructures).values(
    rows.map((at) => ({
      id: `structure:${at}`,
      name,
      providerType: 'MUNICIPAL' as const,
      organisation: `org:${at}`,
      place: `place:${at}`,
    })),
  );
  await db.insert(careServices).values(
    rows.map((at) => ({
      id: `service:${at}`,
      structure: `structure:${at}`,
      category: 'catalogue:osn-food',
      name,
      topics: [`need:${at}`, 'need:all'],
    })),
  );
  await db.insert(serviceLocations).values(
    rows.map((at) => ({
      id: `at:${at}`,
      service: `service:${at}`,
      place: `place:${at}`,
      schedules: hours(at),
    })),
  );
  await db.insert(needRecords).values(
    rows.map((at) => ({
      id: `need-record:${at}`,
      name,
      topic: `need:${at}`,
      municipality: `${at}`,
      coverage: 'NONE' as const,
    })),
  );
  await db
    .insert(careAlerts)
    .values(rows.map((at) => ({ id: `alert:${at}`, name, topics: [`need:${at}`], areas: [`area:${at}`] })));
});
afterAll(() => network[Symbol.asyncDispose]());

const place =
  'location { municipality { code } } isOpen now: isOpen(at: "2026-11-24T18:00+02:00") accessibility';
const service = `id organisations { id } category { id } structure { id } locations { id service { id } ${place} }`;
const services = `services(first: 3) { totalCount edges { cursor } nodes { ${service} } }`;
const structures = `structures(first: 3) { totalCount nodes { id location { address } ${services} } }`;

describe('statements of an answer', () => {
  it.each<[string, (at: number) => object, string]>([
    ['Topic', (at) => ({ id: `need:${at}` }), `${structures} ${services}`],
    ['Organisation', (at) => ({ id: `org:${at}` }), `${structures} ${services}`],
    ['Municipality', (at) => ({ code: `${at}` }), `${structures} ${services}`],
  ])('are as many for 50 of %s as for one', async (type, key, fields) => {
    const count = async (many: number) => {
      const { query, variables } = entities(type, `socialCare { ${fields} }`, rows.slice(0, many).map(key));
      return (await network.statements(query, { variables })).length;
    };
    const { query, variables } = entities(type, `socialCare { ${fields} }`, [key(7)]);
    expect(JSON.stringify(await network.ask(query, { variables }))).toContain('at:7');
    expect(await count(50)).toBe(await count(1));
  });

  it.each([
    ['careStructures', `{ careStructures(first: N) { nodes { ${services} } } }`],
    ['careServices', `{ careServices(first: N) { nodes { ${service} } } }`],
    ['needRecords', `{ needRecords(first: N) { nodes { ${services} } } }`],
    ['careAlerts', `{ careAlerts(first: N) { nodes { ${services} } } }`],
  ])('are as many for 50 %s as for one', async (_, query) => {
    const count = async (first: number) => (await network.statements(query.replace('N', `${first}`))).length;
    expect(await count(50)).toBe(await count(1));
  });

  it('are five for fifty services with places, hours at two times and structures', async () => {
    const query = `{ careServices(first: 50) { nodes { structure { name } locations { ${place} } } } }`;
    expect(await network.statements(query)).toHaveLength(5);
  });

  it('are three for a match of fifty services, and one for a count by three keys', async () => {
    const match = `{ careMatch(need: "need:all") { services { service { id } } } }`;
    expect(await network.statements(match)).toHaveLength(3);
    const grouped = '{ careServicesGrouped(by: [MUNICIPALITY, TOPIC, PROVIDER_TYPE]) { count } }';
    expect(await network.statements(grouped)).toHaveLength(1);
  });
});
