import type { Cast } from '../cast.js';
import { servicesOf } from './services.js';
import { placeOfStructure, structureRecord, structuresOf } from './structures.js';

/** Structures and services with their places. */
export function careWorld(cast: Cast) {
  const structures = structuresOf(cast);
  const services = structures.map(servicesOf);
  return {
    'care-places.json': [...structures.map(placeOfStructure), ...services.flatMap(({ places }) => places)],
    'care-structures.json': structures.map(structureRecord),
    'care-services.json': services.flatMap(({ services: made }) => made),
    'service-locations.json': services.flatMap(({ locations }) => locations),
  };
}
