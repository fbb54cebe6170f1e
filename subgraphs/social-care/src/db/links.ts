import { type Column, type SQL, sql } from 'drizzle-orm';
import { careAlerts } from '../care-alert/table.js';
import { careServices } from '../care-service/table.js';
import { contributions } from '../contribution/table.js';
import { interventions } from '../intervention/table.js';
import { interventionCategories } from '../intervention-category/table.js';
import { needRecords } from '../need-record/table.js';
import { projects } from '../project/table.js';
import { serviceTouchingAreas } from './places.js';

/*
 * Links between concepts in SQL: the one place where a condition on one table reads another.
 */

/** Projects that work in any of these areas, in a part of one, or in what contains one. */
export const projectTouchingAreas = (areas: SQL): SQL =>
  sql`('area:' || ${projects.municipality}) in (select areas_touching(${areas}))`;

/** Interventions of such projects. */
export const interventionTouchingAreas = (areas: SQL): SQL =>
  sql`${interventions.project} in (select ${projects.id} from ${projects} where ${projectTouchingAreas(areas)})`;

/** What a recorded need says: read once for all rows that are compared with it. */
const ofNeed = (part: SQL | Column, id: SQL): SQL =>
  sql`array(select ${part} from ${needRecords} where ${needRecords.id} = ${id})`;
const topicsOfNeed = (id: SQL): SQL => ofNeed(sql`topics_within(array[${needRecords.topic}])`, id);

/** Interventions on the need of this record or a narrower one, of projects that work in its municipality. */
export const interventionForNeed = (id: SQL): SQL =>
  sql`(${interventions.topics} && ${topicsOfNeed(id)}
    and ${interventionTouchingAreas(ofNeed(sql`'area:' || ${needRecords.municipality}`, id))})`;

/**
 * The place of an intervention's line in the catalogue; after all lines where it has none. The catalogue is read once a
 * statement, not for each intervention that is sorted.
 */
export const placeInCatalogue = sql<number>`coalesce((
  (select jsonb_object_agg(${interventionCategories.id}, ${interventionCategories.ordinal}) from ${interventionCategories})
  ->> ${interventions.category})::int, 1000000)`;

/** This topic, the narrower and the wider ones, as rows. */
const aroundOf = (id: Column | SQL): SQL =>
  sql`select topics_within(array[${id}]) union select broader from reference_topic_parts where narrower = ${id}`;

/** Interventions of the catalogue that answer a need, a narrower or a wider one. */
export const interventionAnswering = (need: SQL): SQL =>
  sql`(${interventions.category} is not null and ${interventions.topics} && array(${aroundOf(need)}))`;

const groupsOfNeed = (id: SQL): SQL =>
  sql`array(select around.topic from ${needRecords}, lateral (${aroundOf(needRecords.targetGroup)}) as around(topic)
    where ${needRecords.id} = ${id} and ${needRecords.targetGroup} is not null)`;

/** Services on the need of this record or a narrower one, in its place, for its group of people. */
export const serviceForNeed = (id: SQL): SQL =>
  sql`(${careServices.topics} && ${topicsOfNeed(id)}
    and ${serviceTouchingAreas(ofNeed(sql`coalesce(${needRecords.area}, 'area:' || ${needRecords.municipality})`, id))}
    and (${careServices.targetGroups} = '{}' or ${groupsOfNeed(id)} = '{}'
      or ${careServices.targetGroups} && ${groupsOfNeed(id)}))`;

const ofAlert = (column: Column, id: SQL): SQL =>
  sql`array(select unnest(${column}) from ${careAlerts} where ${careAlerts.id} = ${id})`;

/** Services on a need that this alert raises, where it stands, for whom it touches. */
export const serviceForAlert = (id: SQL): SQL =>
  sql`(${careServices.topics} && array(select topics_within(${ofAlert(careAlerts.topics, id)}))
    and ${serviceTouchingAreas(ofAlert(careAlerts.areas, id))}
    and (${careServices.targetGroups} = '{}' or ${ofAlert(careAlerts.targetGroups, id)} = '{}'
      or ${careServices.targetGroups} && array(select topics_within(${ofAlert(careAlerts.targetGroups, id)}))))`;

/** Contributions to a consultation that everyone may read, beside those that its source counts. */
export const publishedContributions = (consultation: Column, counted: Column): SQL<number | null> =>
  sql`nullif(coalesce(${counted}, 0) + (select count(*)::int from ${contributions}
    where ${contributions.consultation} = ${consultation} and ${contributions.state} = 'PUBLISHED'), case when ${counted} is null then 0 end)`;

const lineOf = (category: Column): SQL =>
  sql`(select ${interventionCategories.name} from ${interventionCategories} where ${interventionCategories.id} = ${category})`;

/** The name of a service's line in the catalogue. */
export const lineOfService = lineOf(careServices.category);
/** The name of an intervention's line in the catalogue. */
export const lineOfIntervention = lineOf(interventions.category);
