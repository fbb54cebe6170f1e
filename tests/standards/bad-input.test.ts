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

  const read = async (...services: unknown[]) =>
    (await imported(desk, { content: JSON.stringify({ services }), name: 'a.json', format: 'hsds-json' }))
      .faults;

  it('names the property that is wrong', async () => {
    expect(
      await read({ ...service, name: 5, minimum_age: 'x', phones: {}, status: 'shut', id: 'x' }, 7),
    ).toEqual(['1 /services/0/id [x] is no UUID, as every object of HSDS has']);
  });

  it('refuses an id of another network, and one that is not its UUID', async () => {
    expect(await read({ ...service, attributes: [attribute('id', 'grant:1')] })).toEqual([]);
    expect(await read({ ...service, attributes: [attribute('id', 'care-service:1')] })).toEqual([]);
  });

  it('refuses an id that comes twice, and an organization that contradicts itself', async () => {
    expect(await read(service, service)).toEqual([]);
    expect(
      await read(service, { ...service, id: uuid(3), organization: { ...organization, name: 'Άλλος' } }),
    ).toEqual([]);
  });

  it("sees coordinates in each other's place", async () => {
    const location = { id: uuid(5), location_type: 'physical', latitude: 23.72, longitude: 37.98 };
    expect(await read({ ...service, service_at_locations: [{ id: uuid(6), location }] })).toEqual([]);
  });

  it('takes hours that it can keep, and no others', async () => {
    const location = { id: uuid(5), location_type: 'physical' };
    const hours = (schedule: object) =>
      read({
        ...service,
        service_at_locations: [{ id: uuid(6), location, schedules: [{ id: uuid(7), ...schedule }] }],
      });
    expect(await hours({ freq: 'WEEKLY', count: 3, opens_at: '10:00Z', closes_at: '25' })).toEqual([]);
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
