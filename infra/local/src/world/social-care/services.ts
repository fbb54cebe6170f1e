import { type Random, randomOf } from '../random.js';
import { mapText, text } from '../text.js';
import { schedulesOf } from './hours.js';
import { placeRecord } from './places.js';
import type { ServiceTemplate } from './service-template.js';
import type { Structure } from './structures.js';

/** Lines of the catalogue by the need that they answer. */
const CATEGORIES: Readonly<Record<string, string>> = {
  food: 'catalogue:osn-food',
  'basic-necessities': 'catalogue:osn-basic-necessities',
  'vocational-counselling': 'catalogue:osn-counselling',
  'legal-counselling': 'catalogue:osn-counselling',
  'medical-pharmaceutical': 'catalogue:osn-medical-pharmaceutical',
  'recreation-sport': 'catalogue:osn-recreation-sport',
  'children-creative': 'catalogue:osn-children-creative',
};

/** In how many of a hundred services a language is spoken. */
const LANGUAGES = { en: 55, ar: 18, fa: 12, sq: 20, fr: 10, ur: 8, uk: 6, ro: 5 };
const OF_REFUGEES = ['en', 'ar', 'fa'];

const FREE = text('Δωρεάν.', 'Free of charge.');
const PAUSED = text(
  'Κλειστά προσωρινά λόγω έλλειψης προσωπικού.',
  'Closed for the time being for lack of staff.',
);

/** What a structure adds to the network's tables. */
export interface ServiceRecords {
  places: object[];
  services: object[];
  locations: object[];
}

/** The services of a structure, with where and when they are given. */
export function servicesOf(structure: Structure): ServiceRecords {
  const made = structure.services.map((template, at) => serviceOf(structure, template, at + 1));
  return {
    places: made.flatMap(({ places }) => places),
    services: made.map(({ service }) => service),
    locations: made.flatMap(({ locations }) => locations),
  };
}

function serviceOf(structure: Structure, template: ServiceTemplate, nr: number) {
  const mark = `${structure.mark}-${nr}`;
  const id = `care-service:demo-${mark}`;
  const random = randomOf(`social-care/${id}`);
  const { places, locations } = template.nowhere
    ? { places: [], locations: [] }
    : locationsOf(structure, template, mark);
  return { service: { id, ...serviceRecord(structure, template, random) }, places, locations };
}

function serviceRecord(structure: Structure, template: ServiceTemplate, random: Random) {
  const { place, mark } = structure;
  const [minimumAge, maximumAge] = template.ages ?? [null, null];
  const status = template.steady ? 'ACTIVE' : statusOf(random.int(1, 100));
  return {
    structure: `care-structure:demo-${mark}`,
    name: mapText(template.name, (words, language) => `${words} ${place.in[language]}`),
    description: template.description,
    category: template.topics.map((topic) => CATEGORIES[topic]).find((line) => line !== undefined) ?? null,
    status,
    notice: status === 'TEMPORARILY_CLOSED' ? PAUSED : null,
    topics: template.topics.map((topic) => `need:${topic}`),
    targetGroups: (template.groups ?? []).map((group) => `group:${group}`),
    areas: areasOf(structure, random),
    minimumAge,
    maximumAge,
    eligibility: template.eligibility ?? null,
    applicationProcess: template.application ?? null,
    ...(template.documents ? { requiredDocuments: template.documents } : {}),
    cost: template.cost === undefined ? null : { amount: template.cost, currency: 'EUR' },
    fees: template.fees ?? (template.cost === 0 ? FREE : null),
    capacity: capacityOf(template, random),
    spoken: languagesOf(template, random),
    ...(random.chance(0.6)
      ? { verifiedAt: `2026-0${random.int(1, 9)}-15T10:00:00+02:00`, verifiedBy: structure.body.name.el }
      : {}),
    sources: [],
    synthetic: true,
  };
}

function statusOf(drawn: number): string {
  if (drawn <= 92) return 'ACTIVE';
  return drawn <= 96 ? 'TEMPORARILY_CLOSED' : drawn <= 98 ? 'INACTIVE' : 'DEFUNCT';
}

/** Municipalities serve their own; bodies of civil society do, serve the west together, or do not say. */
function areasOf({ place, body }: Structure, random: Random): string[] {
  if (body.kind === 'MUNICIPAL' || random.chance(0.5)) return [`area:${place.code}`];
  if (random.chance(0.5)) return [];
  return [place.code === '9186' ? 'area:9186' : 'area:EL302'];
}

function capacityOf({ capacity, steady }: ServiceTemplate, random: Random) {
  if (!capacity) return null;
  const maximum = random.int(capacity.from, capacity.to);
  const drawn = random.int(1, 100);
  const free = random.int(1, Math.ceil(maximum / 4));
  const available = steady || drawn > 35 ? free : drawn > 10 ? 0 : null;
  const day = String(random.int(1, 21)).padStart(2, '0');
  return { available, maximum, unit: capacity.unit, updatedAt: `2026-11-${day}T09:00:00+02:00` };
}

function languagesOf({ groups = [] }: ServiceTemplate, random: Random): string[] {
  const forRefugees = groups.includes('refugees');
  const others = Object.entries(LANGUAGES)
    .filter(([tag, share]) => random.chance(share / 100) || (forRefugees && OF_REFUGEES.includes(tag)))
    .map(([tag]) => tag);
  return random.chance(0.05) ? [] : ['el', ...others];
}

/** A service is given where its structure is, and some at a second place on the first Saturday of the month. */
function locationsOf({ mark, place, secret }: Structure, template: ServiceTemplate, service: string) {
  const random = randomOf(`social-care/service-location:demo-${service}`);
  const home = {
    ...locationRecord(service, 1, `care-place:demo-${mark}`),
    schedules: schedulesOf(template.hours, random, template.steady),
  };
  if (secret || !random.chance(0.15)) return { places: [], locations: [home] };
  const second = placeRecord(`care-place:demo-${service}-2`, place);
  const there = {
    ...locationRecord(service, 2, second.id),
    schedules: schedulesOf('firstSaturday', random, true),
  };
  return { places: [second], locations: [home, there] };
}

const locationRecord = (service: string, nr: number, place: string) => ({
  id: `service-location:demo-${service}-${nr}`,
  service: `care-service:demo-${service}`,
  place,
  sources: [],
  synthetic: true,
});
