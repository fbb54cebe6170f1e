import { type SQL, sql } from 'drizzle-orm';
import { assessmentTools } from '../assessment-tool/table.js';
import { impactAssessments } from '../impact-assessment/table.js';
import { kaloOrganisations } from '../kalo-organisation/table.js';

/*
 * Links between concepts in SQL: the one place where a condition on one table reads another.
 */

/** Assessments of bodies that are seated or work in any of these areas. */
export const assessedTouchingAreas = (areas: SQL): SQL =>
  sql`exists (select 1 from ${kaloOrganisations}
    where organisation_id(${kaloOrganisations.organisation}) = organisation_id(${impactAssessments.organisation})
      and ${kaloOrganisations.places} && array(select areas_touching(${areas})))`;

/** The method of an assessment: its own, else that of its tool. */
export const methodOfAssessment = sql<string | null>`coalesce(${impactAssessments.method},
  (select ${assessmentTools.method} from ${assessmentTools} where ${assessmentTools.id} = ${impactAssessments.tool}))`;
