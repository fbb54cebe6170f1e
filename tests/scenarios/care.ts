import { areasOf } from './places.js';
import type { Row, World } from './world.js';

/** What several scenarios read of the care services of a world. */

/** Services that are running. */
export const runningServices = (world: World): Row[] =>
  world.rows('social-care/care-services').filter(({ status }) => status === 'ACTIVE');

export const structureOf = (world: World, { structure }: Row): Row =>
  world.row('social-care/care-structures', structure);

/** Where a service is given: its offers with the place of each. */
export const offersOf = (world: World, { id }: Row): { offer: Row; place: Row }[] =>
  world
    .rows('social-care/service-locations')
    .filter(({ service }) => service === id)
    .map((offer) => ({ offer, place: world.row('social-care/care-places', offer.place) }));

/** All that a service serves or is given in. */
export const areasOfService = (world: World, service: Row): string[] => [
  ...(service.areas ?? []),
  ...offersOf(world, service).flatMap(({ place: { municipality, area } }) => [
    ...areasOf([municipality]),
    area,
  ]),
];
