import type { Place } from '../places.js';
import { GROUPS } from '../topics.js';

/** Needs that are a part of another one, as common-city has them. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  'need:employment-training': ['need:vocational-counselling'],
  'need:healthcare': ['need:medical-pharmaceutical'],
  'need:childcare': ['need:children-creative'],
};

/** What of the structures and services decides who answers a need where. */
interface CareFacts {
  'care-services.json': readonly object[];
  'service-locations.json': readonly object[];
  'care-places.json': readonly object[];
}

interface Service {
  id: string;
  status: string;
  topics: string[];
  targetGroups: string[];
  areas: string[];
}

/** How many running services answer a need of a group of people in a municipality. */
export type CountServices = (place: Place, need: string, group: string | null) => number;

/** Counts as the network's own list of services that serve a recorded need does. */
export function servicesAnswering(care: CareFacts): CountServices {
  const running = (care['care-services.json'] as Service[]).filter(({ status }) => status === 'ACTIVE');
  const given = placesOf(care);
  const isIn = ({ id, areas }: Service, code: string) =>
    areas.includes(`area:${code}`) ||
    (code !== '9186' && areas.includes('area:EL302')) ||
    (given.get(id)?.has(code) ?? false);
  const counted = new Map<string, number>();
  return ({ code }, need, group) => {
    const key = `${code} ${need} ${group}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const count = running.filter(
      (service) => isAbout(service, need) && isFor(service, group) && isIn(service, code),
    ).length;
    counted.set(key, count);
    return count;
  };
}

/** Municipalities in which a service is given, by its id. */
function placesOf(care: CareFacts): Map<string, Set<string>> {
  const places = care['care-places.json'] as { id: string; municipality: string }[];
  const municipalities = new Map(places.map(({ id, municipality }) => [id, municipality]));
  const given = new Map<string, Set<string>>();
  for (const { service, place } of care['service-locations.json'] as { service: string; place: string }[]) {
    const codes = given.get(service) ?? new Set();
    given.set(service, codes.add(municipalities.get(place) ?? ''));
  }
  return given;
}

const isAbout = ({ topics }: Service, need: string) =>
  [need, ...(PARTS[need] ?? [])].some((topic) => topics.includes(topic));

/** Whom a service for vulnerable people is for as well. */
const vulnerable = new Set(GROUPS.map(({ id }) => id));

const isFor = ({ targetGroups }: Service, group: string | null) =>
  group === null ||
  targetGroups.length === 0 ||
  targetGroups.includes(group) ||
  (vulnerable.has(group) && targetGroups.includes('group:vulnerable'));
