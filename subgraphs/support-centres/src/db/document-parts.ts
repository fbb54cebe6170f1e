import { placeOf } from '@koinipoli/kit';
import { type Column, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { centreServices } from '../centre-service/table.js';
import { supportCentres } from '../support-centre/table.js';

/*
 * What index documents take from other concepts. Whatever is read here of another record has its line in `follows` of
 * the document.
 */

/** The place of a centre; null where it has none of its own. */
const placeOfCentre = (schedules?: SQL): SQL =>
  sql`case when coalesce(${supportCentres.municipality}, ${supportCentres.area}, ${supportCentres.latitude}::text) is not null
    then ${placeOf(supportCentres, schedules)} end`;

/** The place of a centre with its hours, as places of a document. */
export const placesOfCentre = sql`jsonb_path_query_array(
  jsonb_build_array(${placeOfCentre(sql`${supportCentres.schedules}::jsonb`)}), '$[*] ? (@ != null)')`;

/** What the running services of a centre are about, or whom they are for. */
export const inServices = (field: 'topics' | 'targetGroups'): SQL<string[]> =>
  sql`array(select distinct each from ${centreServices}, unnest(${centreServices[field]}) as each
    where ${centreServices.centres} @> array[${supportCentres.id}] and ${centreServices.active} order by 1)`;

/** The names of these services. */
export const namesOfServices = sql`(select jsonb_agg(${centreServices.name} order by ${centreServices.id}) from ${centreServices}
  where ${centreServices.centres} @> array[${supportCentres.id}] and ${centreServices.active})`;

/** What a document takes from the centres that its record names. */
export const ofCentres = (centres: Column) => {
  const of = sql`from ${supportCentres} where ${supportCentres.id} = any(${centres})`;
  return {
    names: sql`(select jsonb_agg(${supportCentres.name} order by ${supportCentres.id}) ${of})`,
    /** Who operates them all; null: several do, or it is not known. */
    operator: sql<string>`(select case when count(distinct ${supportCentres.operator}) = 1 then min(${supportCentres.operator}) end ${of})`,
    /** A jsonb array of those who operate them, as parties. */
    operators: (role: string) =>
      sql`coalesce((select jsonb_agg(distinct jsonb_build_object('organisation', ${supportCentres.operator}, 'role', ${sql.raw(`'${role}'`)}))
        ${of} and ${supportCentres.operator} is not null), '[]')`,
    /** Where they are. They are open when they are; that what they offer is given then, nobody says. */
    places: sql`coalesce((select jsonb_agg(${placeOfCentre()} order by ${supportCentres.id})
      ${of} and coalesce(${supportCentres.municipality}, ${supportCentres.area}, ${supportCentres.latitude}::text) is not null), '[]')`,
  };
};

/** Centres, and records that name them. Said twice, so that it is found by an index from either end. */
const named = (id: PgColumn, centres: PgColumn): SQL =>
  sql`from ${supportCentres} join ${id.table} on ${supportCentres.id} = any(${centres}) and ${centres} @> array[${supportCentres.id}]`;

/** What names centres follows them. */
export const followedCentres = (id: PgColumn, centres: PgColumn): SQL =>
  sql`select ${supportCentres.id} as on_id, ${id} as id ${named(id, centres)}`;

/** A centre follows its services. */
export const followedServices = sql`select ${centreServices.id} as on_id, ${supportCentres.id} as id
  ${named(centreServices.id, centreServices.centres)}`;

/** Ids, each once and in an order that is always the same. */
export const eachOnce = (ids: SQL): SQL<string[]> =>
  sql`array(select distinct each from unnest(${ids}) as each where each is not null order by 1)`;
