import { type Column, type SQL, sql } from 'drizzle-orm';
import { careAlerts } from '../care-alert/table.js';
import { careServices } from '../care-service/table.js';
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

/** Interventions on the need of this record or a narrower one, of projects that work in its municipality. */
export const interventionForNeed = (id: SQL): SQL =>
  sql`exists (select from ${needRecords} where ${needRecords.id} = ${id}
    and ${interventions.topics} && array(select topics_within(array[${needRecords.topic}]))
    and ${interventionTouchingAreas(sql`array['area:' || ${needRecords.municipality}]`)})`;

/** The place of an intervention's line in the catalogue; after all lines where it has none. */
export const placeInCatalogue = sql<number>`coalesce((
  select ${interventionCategories.ordinal} from ${interventionCategories}
  where ${interventionCategories.id} = ${interventions.category}), 1000000)`;

/** This topic, the narrower and the wider ones. */
const topicsAround = (id: Column | SQL): SQL =>
  sql`array(select topics_within(array[${id}]) union select broader from reference_topic_parts where narrower = ${id})`;

/** Interventions of the catalogue that answer a need, a narrower or a wider one. */
export const interventionAnswering = (need: SQL): SQL =>
  sql`(${interventions.category} is not null and ${interventions.topics} && ${topicsAround(need)})`;

/** Services on the need of this record or a narrower one, in its place, for its group of people. */
export const serviceForNeed = (id: SQL): SQL =>
  sql`exists (select from ${needRecords} where ${needRecords.id} = ${id}
    and ${careServices.topics} && array(select topics_within(array[${needRecords.topic}]))
    and ${serviceTouchingAreas(sql`array[coalesce(${needRecords.area}, 'area:' || ${needRecords.municipality})]`)}
    and (${needRecords.targetGroup} is null or ${careServices.targetGroups} = '{}'
      or ${careServices.targetGroups} && ${topicsAround(needRecords.targetGroup)}))`;

/** Services on a need that this alert raises, where it stands, for whom it touches. */
export const serviceForAlert = (id: SQL): SQL =>
  sql`exists (select from ${careAlerts} where ${careAlerts.id} = ${id}
    and ${careServices.topics} && array(select topics_within(${careAlerts.topics}))
    and ${serviceTouchingAreas(sql`${careAlerts.areas}`)}
    and (${careAlerts.targetGroups} = '{}' or ${careServices.targetGroups} = '{}'
      or ${careServices.targetGroups} && array(select topics_within(${careAlerts.targetGroups}))))`;
