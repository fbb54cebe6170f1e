import { hasAll, isInBox, isNear, isOpenAt, locationOf, metresFrom, type Param } from '@koinipoli/kit';
import type { AccessibilityProfile, Location, Text } from '@koinipoli/schema';
import { type Column, type SQL, sql } from 'drizzle-orm';
import { carePlaces } from '../care-place/table.js';
import { careServices } from '../care-service/table.js';
import { careStructures } from '../care-structure/table.js';
import { serviceLocations } from '../service-location/table.js';

/*
 * Links in SQL between places, structures and services.
 */

/** Something of the place that a column names. */
const ofPlace = <T>(part: SQL | Column, place: Column): SQL<T> =>
  sql<T>`(select ${part} from ${carePlaces} where ${carePlaces.id} = ${place})`;

/** A place as the API shows it; null where it is secret. */
export const locationOfPlace = (place: Column) =>
  ofPlace<Location | null>(sql`case when not ${carePlaces.secret} then ${locationOf(carePlaces)} end`, place);
export const latitudeOf = (place: Column) => ofPlace<number | null>(carePlaces.latitude, place);
export const longitudeOf = (place: Column) => ofPlace<number | null>(carePlaces.longitude, place);
export const accessibilityOf = (place: Column) =>
  ofPlace<AccessibilityProfile[]>(carePlaces.accessibility, place);
export const accessibilityDetailsOf = (place: Column) =>
  ofPlace<Text | null>(carePlaces.accessibilityDetails, place);

/** Ids of the places in any of these areas. */
export const placesTouching = (areas: SQL): SQL =>
  sql`select ${carePlaces.id} from ${carePlaces} where ${carePlaces.areas} && array(select areas_touching(${areas}))`;

/** Structures with a running service on any of these topics, or for any of these groups of people. */
export const structureWithService = (field: 'topics' | 'targetGroups', ids: SQL): SQL =>
  sql`${careStructures.id} in (select ${careServices.structure} from ${careServices} where ${careServices.active}
    and ${careServices[field]} && array(select topics_within(${ids})))`;

/** Services given in any of these areas, or serving one. */
export const serviceTouchingAreas = (areas: SQL): SQL =>
  sql`(${careServices.areas} && array(select areas_touching(${areas})) or ${careServices.id} in (
    select ${serviceLocations.service} from ${serviceLocations} where ${serviceLocations.place} in (${placesTouching(areas)})))`;

/** Services of a structure that any of these organisations runs. */
export const serviceOfOrganisations = (ids: SQL): SQL =>
  sql`${careServices.structure} in (select ${careStructures.id} from ${careStructures}
    where ${careStructures.organisation} in (select organisation_ids(${ids})))`;

const ofStructure = <T>(part: SQL | Column): SQL<T> =>
  sql<T>`(select ${part} from ${careStructures} where ${careStructures.id} = ${careServices.structure})`;

/** Who answers for a service: who runs its structure, under the hub's id. */
export const providerOfService = ofStructure<{ id: string }[]>(
  sql`jsonb_build_array(jsonb_build_object('id', organisation_id(${careStructures.organisation})))`,
);

export const providerTypeOfService = ofStructure<string>(careStructures.providerType);

const placesOfService = sql`${serviceLocations} join ${carePlaces} on ${carePlaces.id} = ${serviceLocations.place}
  where ${serviceLocations.service} = ${careServices.id}`;

/** Services with a place of which all of this is true. */
export const atOnePlace = (condition: SQL): SQL =>
  sql`exists (select from ${placesOfService} and ${condition})`;

/** What can be asked of that place. */
export const isPlaceNear = isNear(carePlaces.latitude, carePlaces.longitude);
export const isPlaceIn = isInBox(carePlaces.latitude, carePlaces.longitude);
export const isOpenPlace = isOpenAt(serviceLocations.schedules);
export const isPlaceThatSuits = hasAll(carePlaces.accessibility);

/** Metres to the nearest place of a service. */
export const metresToService = (near: Param): SQL =>
  sql`(select min(${metresFrom(carePlaces.latitude, carePlaces.longitude)(near)}) from ${placesOfService})`;

/** Areas that a service serves or in which it is given. */
export const areasOfService = sql`(${careServices.areas} || array(
  select unnest(${carePlaces.areas}) from ${placesOfService}))`;
