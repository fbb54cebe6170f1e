import { type Place, pointIn } from '../places.js';
import { randomOf } from '../random.js';
import { mapText } from '../text.js';
import { ACCESS_DETAILS, POSTAL_CODES, STREETS } from './places-words.js';

const PROFILES = ['WHEELCHAIR', 'REDUCED_MOBILITY', 'VISUALLY_IMPAIRED', 'HEARING_IMPAIRED', 'STROLLER'];

/** A place in a municipality; of a secret one nothing else is known. */
export function placeRecord(id: string, place: Place, secret = false) {
  const random = randomOf(`social-care/${id}`);
  const base = { id, secret, municipality: place.code, synthetic: true };
  const profiles = random.chance(0.75) ? PROFILES.filter(() => random.chance(0.55)) : [];
  const access = {
    accessibility: profiles,
    accessibilityDetails: profiles.length > 0 && random.chance(0.5) ? random.pick(ACCESS_DETAILS) : null,
  };
  if (secret) return { ...base, accessibility: profiles };
  const area = random.pick(place.areas);
  const number = random.int(1, 140);
  return {
    ...base,
    ...access,
    address: mapText(random.pick(STREETS), (street) => `${street} ${number}`),
    postalCode: random.pick(POSTAL_CODES[place.code] ?? ['10431']),
    area,
    ...pointIn(place, area, random),
  };
}
