import { type Body, type Cast, reached } from '../cast.js';
import type { Place } from '../places.js';
import { mapText, type Text, text } from '../text.js';
import { CIVIL_SERVICES } from './civil-services.js';
import { MUNICIPAL_STRUCTURES } from './municipal-structures.js';
import { placeRecord } from './places.js';
import type { ServiceTemplate } from './service-template.js';

/** Bodies of civil society with a structure, for each unit of scale. */
const CIVIL_STRUCTURES = 37;

/** A structure with what its services are made from. */
export interface Structure {
  /** `municipal-9186-1`: part of the ids of its services and places. */
  mark: string;
  name: Text;
  description: Text;
  unit: 'DIRECTORATE' | 'STRUCTURE' | 'LEGAL_ENTITY' | null;
  body: Body;
  place: Place;
  secret: boolean;
  services: readonly ServiceTemplate[];
}

/** The structures of the municipalities and of half of the bodies of civil society. */
export function structuresOf(cast: Cast): Structure[] {
  return [...cast.municipal.flatMap((body) => municipalStructures(body, cast)), ...civilStructures(cast)];
}

function municipalStructures(body: Body, { places, scale }: Cast): Structure[] {
  const place = placeOf(body, places);
  const templates = MUNICIPAL_STRUCTURES.map((template, at) => ({ template, nr: at + 1 })).filter(
    ({ template: { only } }) => only === undefined || only.includes(place.code),
  );
  return Array.from({ length: scale }, (_, round) => (round === 0 ? '' : `${round + 1}`)).flatMap((again) =>
    templates.map(({ template, nr }) => ({
      mark: ['municipal', place.code, nr, again].filter((part) => part !== '').join('-'),
      name: mapText(template.title, (words, language) => `${words} ${place.of[language]} ${again}`.trim()),
      description: template.description,
      unit: template.unit,
      body,
      place,
      secret: template.secret ?? false,
      services: template.services,
    })),
  );
}

function civilStructures({ civil, places, scale }: Cast): Structure[] {
  return civil.slice(0, CIVIL_STRUCTURES * scale).map((body) => {
    const place = placeOf(body, places);
    return {
      mark: body.id.replace('org:demo-', ''),
      name: text(`${body.name.el}, ${place.name.el}`, `${body.name.en}, ${place.name.en}`),
      description: body.description,
      unit: null,
      body,
      place,
      secret: false,
      services: CIVIL_SERVICES[body.needs[0] ?? ''] ?? [],
    };
  });
}

function placeOf({ seat, id }: Body, places: Place[]): Place {
  const place = places.find(({ code }) => code === seat);
  if (!place) throw new Error(`${id} sits in ${seat}, which is no place of the world.`);
  return place;
}

/** A structure's place, under the same mark. */
export const placeOfStructure = ({ mark, place, secret }: Structure) =>
  placeRecord(`care-place:demo-${mark}`, place, secret);

/** A structure as the network's tables have it. */
export const structureRecord = ({ mark, name, description, unit, body, secret }: Structure) => ({
  id: `care-structure:demo-${mark}`,
  name,
  description,
  providerType: body.kind === 'MUNICIPAL' ? 'MUNICIPAL' : 'CIVIL_SOCIETY',
  municipalUnit: unit,
  organisation: body.id,
  place: `care-place:demo-${mark}`,
  contact: reached(secret ? { email: null, phones: body.contact.phones, url: null } : body.contact),
  sources: [],
  synthetic: true,
});
