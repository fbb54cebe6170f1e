import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { type Desk, imported, openDesk } from './desk.js';
import { network } from './networks/social-care.js';

const uuid = (nr: number) => `00000000-0000-4000-8000-${String(nr).padStart(12, '0')}`;
const organization = { id: uuid(1), name: 'Φορέας', description: '' };
const service = { id: uuid(2), name: 'Υπηρεσία', status: 'active', organization };
const attribute = (code: string, value: string) => ({
  id: uuid(9),
  link_type: 'id',
  value,
  taxonomy_term: { id: uuid(8), code, name: code, description: code, taxonomy: 'Koini Poli fields' },
});

describe('bad input', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(network, 0);
  });
  afterAll(() => desk[Symbol.asyncDispose]());

  /** Faults of services; that nobody knows who runs their structure is said of all of them. */
  const read = async (...services: unknown[]) => {
    const content = JSON.stringify({ services });
    const { faults } = await imported(desk, { content, name: 'a.json', format: 'hsds-json' });
    return faults.filter((fault) => !/ (Φορέας|Δομή|Τόπος) \[/.test(fault));
  };

  it('names the property that is wrong', async () => {
    expect(
      await read({ ...service, name: 5, minimum_age: 'x', phones: {}, status: 'shut', id: 'x' }, 7),
    ).toEqual([
      '1 /services/0/id [x] is no UUID, as every object of HSDS has',
      '1 /services/0/name [5] is no text',
      '1 /services/0/status [shut] is none of active, inactive, defunct, temporarily closed',
      '1 /services/0/minimum_age [x] is no number',
      '1 /services/0/phones [{}] is no list',
      '1 Ονομασία [] is missing, and the record cannot be without it',
      '2 /services/1/ [7] is no object',
      '2 Ονομασία [] is missing, and the record cannot be without it',
    ]);
  });

  it('refuses an id of another network, and one that is not its UUID', async () => {
    expect(await read({ ...service, attributes: [attribute('id', 'grant:1')] })).toEqual([
      '1 Αναγνωριστικό (id) [grant:1] is the id of another network or of another kind; ids here begin with care-service:',
    ]);
    expect(await read({ ...service, attributes: [attribute('id', 'care-service:1')] })).toEqual([
      `1 /services/0/id [${uuid(2)}] is not the UUID of the id in its attribute`,
    ]);
  });

  it('refuses an id that comes twice, and an organization that contradicts itself', async () => {
    expect(await read(service, service)).toEqual([
      `2 Αναγνωριστικό (id) [${uuid(2)}] means the same record as line 1; keep one of the two`,
    ]);
    expect(
      await read(service, { ...service, id: uuid(3), organization: { ...organization, name: 'Άλλος' } }),
    ).toEqual([
      `2 /services/1/organization/id [${uuid(1)}] stands in the file before, and says something else there`,
      `2 Αναγνωριστικό (id) [${uuid(1)}] means the same record as line 1; keep one of the two`,
    ]);
  });

  it("sees coordinates in each other's place", async () => {
    const location = { id: uuid(5), location_type: 'physical', latitude: 23.72, longitude: 37.98 };
    expect(await read({ ...service, service_at_locations: [{ id: uuid(6), location }] })).toEqual([
      "1 Γεωγραφικό πλάτος [23.72] is a longitude of Greece: the two are in each other's place",
      "1 Γεωγραφικό μήκος [37.98] is a latitude of Greece: the two are in each other's place",
    ]);
  });

  it('takes hours that it can keep, and no others', async () => {
    const location = { id: uuid(5), location_type: 'physical' };
    const hours = (schedule: object) =>
      read({
        ...service,
        service_at_locations: [{ id: uuid(6), location, schedules: [{ id: uuid(7), ...schedule }] }],
      });
    expect(await hours({ freq: 'WEEKLY', count: 3, opens_at: '10:00Z', closes_at: '25' })).toEqual([
      '1 /services/0/service_at_locations/0/schedules/0/count [3] cannot be kept: write the hours with freq, interval, byday and bymonthday',
      '1 /services/0/service_at_locations/0/schedules/0/opens_at [10:00Z] is the clock of another zone',
      '1 /services/0/service_at_locations/0/schedules/0/closes_at [25] is no time of day',
    ]);
  });

  it('refuses a package that is none', async () => {
    const none = { content: 'PK\u0003\u0004 cut off', name: 'a.zip', format: 'hsds-tabular' };
    await expect(imported(desk, none)).rejects.toThrow('a.zip is no whole zip file');
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('a'), 'readme.txt');
    zip.end();
    const content = await buffer(zip.outputStream);
    await expect(imported(desk, { ...none, content })).rejects.toThrow(
      'a.zip holds none of the tables locations.csv',
    );
  });
});
