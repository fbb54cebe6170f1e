import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';
import { writerOf } from './written.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const { change, revisionsOf, counted } = writerOf(() => network);

describe('create', () => {
  it('makes a record of all that it says', async () => {
    const { supportCentre, problems } = await change(
      'create',
      `source: PHONE, input: {
        name: { el: "  Κέντρο Στήριξης  ", en: "Support Centre" }, aliases: ["ΚΣ", "κέντρο; δύο"],
        description: { el: "Γραμμή\\nδεύτερη" }, formality: FORMAL, operator: "csn:eata", areas: ["area:EL303"],
        address: { el: "Αθηνάς 63", en: "63 Athinas" }, postalCode: "10552", municipality: "9186", latitude: 37.98, longitude: 23.72,
        contact: { email: "a@example.gr", phones: ["210 52 46 000"] }, languages: ["el", "ar"],
        schedules: [{ freq: "WEEKLY", byday: "MO,TU", opensAt: "08:00", closesAt: "15:00" }] }`,
    );
    expect(problems).toEqual([]);
    expect(supportCentre).toEqual({
      id: expect.stringMatching(/^centre:[0-9a-f-]{36}$/),
      version: 1,
      name: 'Κέντρο Στήριξης',
      aliases: ['ΚΣ', 'κέντρο; δύο'],
      description: 'Γραμμή\nδεύτερη',
      formality: 'FORMAL',
      active: true,
      operator: { id: 'org:eata' },
      areas: [{ id: 'area:EL303' }],
      languages: ['el', 'ar'],
      location: {
        address: 'Αθηνάς 63',
        postalCode: '10552',
        municipality: { code: '9186' },
        point: { latitude: 37.98, longitude: 23.72 },
      },
      contact: { email: 'a@example.gr', phones: ['+302105246000'], url: null },
      schedules: [{ freq: 'WEEKLY', byday: 'MO,TU', opensAt: '08:00', closesAt: '15:00' }],
      provenance: { verifiedAt: null, verifiedBy: null, languages: ['el'], updatedAt: expect.anything() },
    });
    const { revisions } = await revisionsOf(supportCentre.id);
    expect(revisions.nodes).toEqual([
      { version: 1, verb: 'create', role: 'editor', source: 'PHONE', changes: expect.anything() },
    ]);
    expect(revisions.nodes[0].changes).toContainEqual({ field: 'operator', before: null, after: 'csn:eata' });
    expect(revisions.nodes[0].changes).toContainEqual({
      field: 'languages',
      before: null,
      after: ['el', 'ar'],
    });
  });

  it.each([
    ['formality: FORMAL', 'name', 'REQUIRED', 'name is missing, and the record cannot be without it.'],
    [
      'name: { el: "Α" }',
      'formality',
      'REQUIRED',
      'formality is missing, and the record cannot be without it.',
    ],
    ['name: { en: "A" }, formality: FORMAL', 'name.el', 'REQUIRED', 'name.el is missing its Greek.'],
    ['name: { el: " " }, formality: FORMAL', 'name.el', 'INVALID', 'name.el is empty; null takes it away.'],
    [
      `name: { el: "${'α'.repeat(301)}" }, formality: FORMAL`,
      'name.el',
      'LIMIT',
      'name.el is longer than 300 characters.',
    ],
    [
      'name: { el: "a\\u0007" }, formality: FORMAL',
      'name.el',
      'INVALID',
      'name.el holds a control character that nobody can see.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, operator: "org:nobody"',
      'operator',
      'UNKNOWN_REFERENCE',
      'operator "org:nobody" is no organisation that is known here.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, areas: ["area:EL303", "area:x"]',
      'areas.1',
      'UNKNOWN_REFERENCE',
      'areas.1 "area:x" is no area that is known here.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, municipality: "0000"',
      'municipality',
      'UNKNOWN_REFERENCE',
      'municipality "0000" is no municipality; give its code, such as 9183, or its name.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, postalCode: "1234"',
      'postalCode',
      'INVALID',
      'postalCode is no Greek postal code: five digits, the first 1 to 8.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, contact: { phones: ["123"] }',
      'contact.phones.0',
      'INVALID',
      'contact.phones.0 is no telephone number; write +302105246000 or 210 5246000.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, latitude: 37.9',
      'longitude',
      'REQUIRED',
      'longitude is missing: a point needs both latitude and longitude.',
    ],
    [
      'name: { el: "a" }, formality: FORMAL, latitude: 23.72, longitude: 37.98',
      'latitude',
      'INVALID',
      "latitude is a longitude of Greece: the two are in each other's place; write 37.98.",
    ],
    [
      'name: { el: "a" }, formality: FORMAL, schedules: [{ freq: "WEEKLY", byday: "MO", opensAt: "8", closesAt: "15:00" }]',
      'schedules',
      'INVALID',
      'schedules schedule 1 has "8", which is no time of a day; write 09:00.',
    ],
  ])('refuses %s', async (input, field, code, message) => {
    const before = await counted();
    const { supportCentre, problems } = await change('create', `input: { ${input} }`);
    expect(supportCentre).toBeNull();
    expect(problems[0]).toEqual({ path: ['input', ...field.split('.')], code, message });
    expect(await counted()).toEqual(before);
  });
});
