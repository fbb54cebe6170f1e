import type { Database } from '@koinipoli/kit';
import { carePlaces } from '../src/care-place/table.js';
import { careServices } from '../src/care-service/table.js';
import { careStructures } from '../src/care-structure/table.js';
import { serviceLocations } from '../src/service-location/table.js';

const text = (el: string, en = el) => ({ el, en });
const free = { amount: 0, currency: 'EUR' };
const office = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '15:00' };
const evening = { freq: 'WEEKLY', byday: 'TU', opensAt: '17:00', closesAt: '20:00' };

/** Structures and services in Athens and Peristeri: one shelter is secret, one service is given at two places. */
export async function addCare(db: Database): Promise<void> {
  await db.insert(carePlaces).values([
    {
      id: 'place:athens',
      address: text('Σωκράτους 1', 'Sokratous 1'),
      postalCode: '10552',
      municipality: '9186',
      area: 'area:918601',
      latitude: 37.98,
      longitude: 23.72,
      accessibility: ['WHEELCHAIR', 'STROLLER'],
      accessibilityDetails: text('Ράμπα', 'Ramp'),
    },
    { id: 'place:stairs', municipality: '9186', latitude: 37.99, longitude: 23.73 },
    {
      id: 'place:peristeri',
      municipality: '9183',
      latitude: 38.015,
      longitude: 23.69,
      accessibility: ['WHEELCHAIR'],
    },
    { id: 'place:secret', secret: true, municipality: '9186' },
  ]);
  await db.insert(careStructures).values([
    {
      id: 'structure:centre',
      name: text('Κέντρο Κοινότητας', 'Community Centre'),
      providerType: 'MUNICIPAL',
      municipalUnit: 'STRUCTURE',
      organisation: 'osn:eata',
      place: 'place:athens',
      contact: { email: null, phones: ['+302100000000'], url: null },
    },
    {
      id: 'structure:aid',
      name: text('Νομική Βοήθεια', 'Legal Aid'),
      description: text('Δικηγόροι', 'Lawyers'),
      providerType: 'CIVIL_SOCIETY',
      organisation: 'org:aid',
      place: 'place:peristeri',
      updatedAt: '2020-01-01T00:00:00Z',
    },
    {
      id: 'structure:shelter',
      name: text('Ξενώνας', 'Shelter'),
      providerType: 'MUNICIPAL',
      organisation: 'org:athens',
      place: 'place:secret',
    },
    {
      id: 'structure:closed',
      name: text('Παλιό στέκι', 'Old corner'),
      providerType: 'OTHER',
      organisation: 'org:athens',
      active: false,
    },
  ]);
  await db.insert(careServices).values([
    {
      id: 'service:counsel',
      structure: 'structure:centre',
      category: 'catalogue:osn-counselling',
      name: text('Νομική συμβουλευτική', 'Legal counselling'),
      topics: ['need:legal-counselling'],
      targetGroups: ['group:homeless'],
      areas: ['area:9186'],
      minimumAge: 18,
      eligibility: text('Άστεγοι', 'Homeless people'),
      fees: text('Δωρεάν', 'Free'),
      cost: free,
      applicationProcess: text('Ραντεβού', 'Appointment'),
      requiredDocuments: { el: ['Ταυτότητα'], en: ['Identity card'] },
      capacity: {
        available: 4,
        maximum: 20,
        unit: text('ραντεβού', 'appointments'),
        updatedAt: '2026-11-01T09:00:00Z',
      },
      spoken: ['el', 'en'],
    },
    {
      id: 'service:aid',
      structure: 'structure:aid',
      name: text('Συμβουλές για όλους', 'Advice for all'),
      topics: ['need:legal-counselling'],
      spoken: ['el', 'ar'],
      cost: { amount: 20, currency: 'EUR' },
      updatedAt: '2020-01-01T00:00:00Z',
    },
    {
      id: 'service:clinic',
      structure: 'structure:centre',
      category: 'catalogue:osn-medical-pharmaceutical',
      name: text('Ιατρείο', 'Clinic'),
      topics: ['need:medical-pharmaceutical'],
      targetGroups: ['group:children', 'group:homeless'],
      spoken: ['el'],
      cost: free,
      capacity: {
        available: 0,
        maximum: null,
        unit: text('θέσεις', 'places'),
        updatedAt: '2026-11-01T09:00:00Z',
      },
    },
    {
      id: 'service:bed',
      structure: 'structure:shelter',
      name: text('Φιλοξενία', 'A bed'),
      topics: ['need:housing'],
      targetGroups: ['group:vulnerable'],
      spoken: ['el'],
      cost: free,
    },
    {
      id: 'service:paused',
      structure: 'structure:centre',
      name: text('Ρούχα', 'Clothes'),
      status: 'TEMPORARILY_CLOSED',
      topics: ['need:basic-necessities'],
      notice: text('Ανακαίνιση', 'Works'),
    },
  ]);
  await db.insert(serviceLocations).values([
    { id: 'at:counsel-1', service: 'service:counsel', place: 'place:athens', schedules: [office] },
    { id: 'at:counsel-2', service: 'service:counsel', place: 'place:stairs', schedules: [evening] },
    { id: 'at:aid', service: 'service:aid', place: 'place:peristeri', schedules: [evening] },
    { id: 'at:clinic', service: 'service:clinic', place: 'place:athens' },
    {
      id: 'at:bed',
      service: 'service:bed',
      place: 'place:secret',
      schedules: [{ freq: 'DAILY', opensAt: '20:00', closesAt: '08:00', onHolidays: true }],
    },
  ]);
}
