import { type SQL, sql } from 'drizzle-orm';
import { interventions } from '../intervention/table.js';
import { interventionCategories } from '../intervention-category/table.js';
import { needRecords } from '../need-record/table.js';
import { projects } from '../project/table.js';

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
