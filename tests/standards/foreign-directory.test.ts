import { readdir, readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { buildSocialCareSchema } from '../../subgraphs/social-care/src/schema.js';
import { ask } from './ask.js';
import { imported, openDesk, read } from './desk.js';
import { network } from './networks/social-care.js';

const folder = new URL('foreign/hsds/', import.meta.url);

/** The tables of a folder as a package. */
async function packed(): Promise<Buffer> {
  const zip = new ZipFile();
  for (const name of await readdir(folder)) zip.addBuffer(await readFile(new URL(name, folder)), name);
  zip.end();
  return buffer(zip.outputStream as unknown as Readable);
}

const servicesQuery = `{ careServices(first: 100, filter: { includeInactive: true }) { nodes {
  name description status minimumAge eligibility fees languages contact { email phones }
  structure { name providerType contact { url } organisation { id socialCare { name } } }
  locations {
    location { address postalCode municipality { code } point { latitude longitude } }
    schedules { freq interval byday validFrom opensAt closesAt }
  } } } }`;

const schedule = { freq: 'WEEKLY', interval: null, byday: null, validFrom: null };
const nothing = {
  description: null,
  minimumAge: null,
  eligibility: null,
  fees: null,
  languages: [],
  contact: null,
};
const id = expect.stringMatching(/^osn:[0-9a-f-]{36}$/);
const club = { id, socialCare: { name: 'Σύλλογος Αλληλεγγύης' } };
const clubStructure = {
  name: 'Σύλλογος Αλληλεγγύης',
  providerType: 'OTHER',
  contact: { url: 'https://allilengyi.example.org' },
  organisation: club,
};
const school = {
  name: 'Γλώσσα για Όλους',
  providerType: 'OTHER',
  contact: null,
  organisation: { id, socialCare: { name: 'Γλώσσα για Όλους' } },
};

/** What the file says, as the API says it; by name, Greek alphabet. */
const services = [
  {
    ...nothing,
    name: 'Διανομή ρούχων',
    status: 'TEMPORARILY_CLOSED',
    structure: clubStructure,
    contact: { email: null, phones: [] },
    locations: [
      {
        location: {
          address: 'Ιεράς Οδού 200',
          postalCode: '12242',
          municipality: { code: '9181' },
          point: null,
        },
        schedules: [{ ...schedule, freq: 'MONTHLY', byday: '1SA', opensAt: '10:00', closesAt: '13:00' }],
      },
    ],
  },
  {
    ...nothing,
    name: 'Μαθήματα ελληνικών',
    status: 'INACTIVE',
    structure: school,
    languages: ['ar'],
    locations: [
      {
        location: {
          address: null,
          postalCode: null,
          municipality: null,
          point: { latitude: 37.98, longitude: 23.73 },
        },
        schedules: [{ ...schedule, byday: 'SU', opensAt: '11:00', closesAt: '12:00' }],
      },
    ],
  },
  {
    ...nothing,
    name: 'Νομική βοήθεια',
    status: 'ACTIVE',
    // An office of the club: the club answers for it.
    structure: {
      name: 'Γραφείο Νομικής Βοήθειας',
      providerType: 'OTHER',
      contact: null,
      organisation: club,
    },
    locations: [
      {
        location: { address: 'Σταδίου 5', postalCode: '10562', municipality: { code: '9186' }, point: null },
        schedules: [
          {
            ...schedule,
            interval: 2,
            byday: 'MO',
            validFrom: '2026-01-05',
            opensAt: '17:00',
            closesAt: '20:00',
          },
        ],
      },
    ],
  },
  {
    name: 'Συσσίτιο',
    description: 'Ζεστό φαγητό κάθε μέρα.',
    status: 'ACTIVE',
    minimumAge: 18,
    eligibility: 'Όλοι.',
    fees: 'Δωρεάν',
    languages: [],
    contact: { email: 'syssitio@example.org', phones: ['+302105551234'] },
    structure: clubStructure,
    locations: [
      {
        location: {
          address: 'Εθνικής Αντιστάσεως 10',
          postalCode: '12134',
          municipality: { code: '9183' },
          point: { latitude: 38.0131, longitude: 23.6912 },
        },
        schedules: [{ ...schedule, byday: 'MO,TU,WE,TH,FR', opensAt: '12:00', closesAt: '14:30' }],
      },
    ],
  },
  { ...nothing, name: 'Τηλεφωνική γραμμή', status: 'ACTIVE', structure: school, locations: [] },
];

describe('a directory of somebody else', () => {
  it('comes in with its organisations, in both forms, and the second time changes nothing', async () => {
    await using desk = await openDesk(network, 0);
    const told = async () => (await ask(desk, buildSocialCareSchema, servicesQuery)).careServices.nodes;
    const document = { name: 'a.json', format: 'hsds-json', content: await read('foreign/hsds.json') };
    const tables = { name: 'a.zip', format: 'hsds-tabular', content: await packed() };
    // 3 organizations, each a structure and an organisation, 5 services, 4 locations with a service each.
    const came = { faults: [], counts: { read: 19, created: 19, changed: 0, same: 0 } };
    expect(await imported(desk, document)).toMatchObject(came);
    expect(await told()).toEqual(services);
    const stood = { faults: [], counts: { read: 19, created: 0, changed: 0, same: 19 } };
    expect(await imported(desk, document)).toMatchObject(stood);
    expect(await imported(desk, tables)).toMatchObject(stood);
    await desk.database.connection`truncate care_services cascade`;
    expect(await imported(desk, { ...tables, source: 'another' })).toMatchObject(came);
    expect(await told()).toEqual(services);
  });

  it('is refused where the parent of an organization is nowhere', async () => {
    await using desk = await openDesk(network, 0);
    const [service] = JSON.parse(await read('foreign/hsds.json')).services;
    const parent = '6a1f0c52-3b7e-4d19-9a45-0e3c7f1b2a99';
    const organization = { ...service.organization, parent_organization_id: parent };
    const content = JSON.stringify({ services: [{ ...service, organization }] });
    const { faults } = await imported(desk, { name: 'a.json', format: 'hsds-json', content });
    expect(faults[0]).toContain('Φορέας [osn:');
    expect(faults[0]).toContain('neither here nor');
  });
});
