import { onTopic, type Param } from '@koinipoli/kit';
import type { Contact } from '@koinipoli/schema';
import { type Column, type SQL, sql } from 'drizzle-orm';
import { centreServices } from '../centre-service/table.js';
import { supportCentres } from '../support-centre/table.js';

/*
 * Links between concepts in SQL: the one place where a condition on one table reads another.
 */

/** Centres with a running service of which this is true. */
const centreWithService = (condition: SQL): SQL =>
  sql`${supportCentres.id} in (select unnest(${centreServices.centres}) from ${centreServices}
    where ${centreServices.active} and ${condition})`;

/** Centres with a running service about any of these topics or a narrower one. */
export const centreAboutTopics = (ids: Param): SQL =>
  centreWithService(sql`${centreServices.topics} && array(select topics_within(${ids()}::text[]))`);

/** Centres with a running service for any of these groups of people or a narrower one. */
export const centreForGroups = (ids: Param): SQL =>
  centreWithService(sql`${centreServices.targetGroups} && array(select topics_within(${ids()}::text[]))`);

/** Services about a topic or for a group of people, narrower ones included. */
export const serviceOnTopic = (topic: SQL): SQL =>
  sql`(${onTopic(centreServices.topics)(topic)} or ${onTopic(centreServices.targetGroups)(topic)})`;

/** Centres with such a service, running. */
export const centreOnTopic = (topic: SQL): SQL => centreWithService(serviceOnTopic(topic));

/** Centres that offer a service of any of these kinds now. */
export const centreOffering = (kinds: Param): SQL =>
  centreWithService(sql`${centreServices.kind} = any(${kinds()}::text[])`);

/** Services offered by a centre that is in, or serves, any of these areas. */
export const serviceTouchingAreas = (areas: SQL): SQL =>
  sql`${centreServices.centres} && array(select ${supportCentres.id} from ${supportCentres}
    where ${supportCentres.active} and ${supportCentres.places} && array(select areas_touching(${areas})))`;

/** Services offered by a centre that any of these organisations operates. */
export const serviceOfOrganisations = (ids: Param): SQL =>
  sql`${centreServices.centres} && array(select ${supportCentres.id} from ${supportCentres}
    where ${supportCentres.operator} in (select organisation_ids(${ids()}::text[])))`;

/** The organisations that operate the centres of a service, under the hub's ids. */
export const operatorsOfService = sql<{ id: string }[]>`coalesce((
  select jsonb_agg(distinct jsonb_build_object('id', organisation_id(${supportCentres.operator})))
  from ${supportCentres} where ${supportCentres.id} = any(${centreServices.centres}) and ${supportCentres.operator} is not null), '[]')`;

/** The areas that a service is limited to: those of its centres, and none where one of them serves no area in particular. */
export const areasOfService = sql<{ id: string }[]>`coalesce((
  select jsonb_agg(distinct jsonb_build_object('id', served))
  from ${supportCentres} left join unnest(${supportCentres.areas}) as served on true
  where ${supportCentres.id} = any(${centreServices.centres})
  having bool_and(served is not null)), '[]')`;

/** How a service is reached: as it says itself, else as the one centre that offers it; of several nobody answers for all. */
export const contactOfService = sql<Contact | null>`coalesce(${centreServices.contact},
  (select ${supportCentres.contact} from ${supportCentres} where cardinality(${centreServices.centres}) = 1 and ${supportCentres.id} = ${centreServices.centres}[1]))`;

/** The organisation that operates a centre, as the network minted its id. */
export const operatorOfCentre = (centre: Column): SQL =>
  sql`(select ${supportCentres.operator} from ${supportCentres} where ${supportCentres.id} = ${centre})`;

/** Where the centres of a list of ids are, or what they serve. */
export const placesOfCentres = (centres: Column): SQL =>
  sql`array(select distinct place from ${supportCentres}, unnest(${supportCentres.places}) as place where ${supportCentres.id} = any(${centres}))`;

/** The same for the centres of a service. */
export const placesOfService = placesOfCentres(centreServices.centres);

/** Kinds of service that a centre offers. */
export const kindsOfCentre = sql`array(select ${centreServices.kind} from ${centreServices}
  where ${centreServices.active} and ${centreServices.centres} @> array[${supportCentres.id}])`;
