import { followed, placeOf } from '@koinipoli/kit';
import { type Column, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { carePlaces } from '../care-place/table.js';
import { careServices } from '../care-service/table.js';
import { careStructures } from '../care-structure/table.js';
import { projects } from '../project/table.js';
import { serviceLocations } from '../service-location/table.js';
import { workPackages } from '../work-package/table.js';

/*
 * What index documents take from other concepts. Whatever is read here of another record has its line in `follows` of
 * the document.
 */

/** A place in a document; of one that is secret the municipality and nothing else. */
const placeTold = (schedules: SQL): SQL =>
  sql`case when ${carePlaces.secret} then jsonb_build_object('area', 'area:' || ${carePlaces.municipality}, 'schedules', ${schedules})
    else ${placeOf(carePlaces, schedules)} end`;

const noHours = sql`'[]'::jsonb`;

const inStructure = <T>(part: SQL | Column): SQL<T> =>
  sql<T>`(select ${part} from ${careStructures} where ${careStructures.id} = ${careServices.structure})`;

/** The place of a structure, as places of a document. */
export const placesOfStructure = sql`(select jsonb_build_array(${placeTold(noHours)}) from ${carePlaces}
  where ${carePlaces.id} = ${careStructures.place})`;

/** Where a structure is. */
export const areasOfStructure = sql<string[]>`coalesce(
  (select ${carePlaces.areas} from ${carePlaces} where ${carePlaces.id} = ${careStructures.place}), '{}')`;

/** What the running services of a structure are about, or whom they are for. */
export const inServices = (field: 'topics' | 'targetGroups'): SQL<string[]> =>
  sql`array(select distinct each from ${careServices}, unnest(${careServices[field]}) as each
    where ${careServices.structure} = ${careStructures.id} and ${careServices.active} order by 1)`;

/** What its running services are called. */
export const servicesOfStructure = sql`(select jsonb_agg(${careServices.name} order by ${careServices.id}) from ${careServices}
  where ${careServices.structure} = ${careStructures.id} and ${careServices.active})`;

/** Who runs the structure of a service. */
export const providerOfService = inStructure<string>(careStructures.organisation);
/** The name of that structure. */
export const structureOfService = inStructure(careStructures.name);
/** The page of a service: its own, else its structure's. */
export const pageOfService = sql<string>`coalesce(${careServices.contact} ->> 'url', ${inStructure(sql`${careStructures.contact} ->> 'url'`)})`;

const locations = sql`${serviceLocations} join ${carePlaces} on ${carePlaces.id} = ${serviceLocations.place}
  where ${serviceLocations.service} = ${careServices.id}`;
const unplaced = sql`not exists (select from ${serviceLocations} where ${serviceLocations.service} = ${careServices.id})`;

/** The places where a service is given, each with its hours; where none is said, its structure's. */
export const placesOfService = sql`coalesce(
  (select jsonb_agg(${placeTold(sql`${serviceLocations.schedules}::jsonb`)} order by ${serviceLocations.id}) from ${locations}),
  ${inStructure(placesOfStructure)}, '[]')`;

/** The areas that a service serves, and where it is given. */
export const areasOfService = sql<string[]>`array(select distinct each from (
  select unnest(${careServices.areas}) as each
  union select unnest(${carePlaces.areas}) from ${locations}
  union select unnest(${inStructure<string[]>(areasOfStructure)}) where ${unplaced}) as of_service order by 1)`;

/** On what a service's document rests: its locations and their places, its structure and the place of that. */
export const followedByService: readonly SQL[] = [
  followed(serviceLocations.service, serviceLocations.id),
  followed(serviceLocations.service, serviceLocations.place),
  followed(careServices.id, careServices.structure),
  sql`select ${careStructures.place} as on_id, ${careServices.id} as id from ${careServices}
    join ${careStructures} on ${careStructures.id} = ${careServices.structure} where ${careStructures.place} is not null`,
];

/** On what a structure's document rests: its place and its services. */
export const followedByStructure: readonly SQL[] = [
  followed(careStructures.id, careStructures.place),
  followed(careServices.structure, careServices.id),
];

/** What a document takes from the project that its record belongs to. */
export const ofProject = (project: Column | SQL) => ({
  implementer: sql<string>`(select ${projects.implementer} from ${projects} where ${projects.id} = ${project})`,
  areas: sql<string[]>`array(select 'area:' || ${projects.municipality} from ${projects}
    where ${projects.id} = ${project} and ${projects.municipality} is not null)`,
});

/** The project of a work package. */
export const projectOfPackage = (workPackage: Column): SQL<string> =>
  sql`(select ${workPackages.project} from ${workPackages} where ${workPackages.id} = ${workPackage})`;

/** What hangs on a work package follows it and its project. */
export const followedByPart = (id: PgColumn, workPackage: PgColumn): readonly SQL[] => [
  followed(id, workPackage),
  sql`select ${workPackages.project} as on_id, ${id} as id from ${workPackage.table}
    join ${workPackages} on ${workPackages.id} = ${workPackage}`,
];
