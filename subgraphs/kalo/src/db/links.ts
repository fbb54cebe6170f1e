import type { Param } from '@koinipoli/kit';
import { type Column, type SQL, sql } from 'drizzle-orm';
import { actionSessions } from '../action-session/table.js';
import { actionTopics } from '../action-topic/table.js';
import { assessmentTools } from '../assessment-tool/table.js';
import { impactAssessments } from '../impact-assessment/table.js';
import { kaloOrganisations } from '../kalo-organisation/table.js';
import { participatoryActions } from '../participatory-action/table.js';
import { ActionKind } from '../participatory-action/type.js';

/*
 * Links between concepts in SQL: the one place where a condition on one table reads another.
 */

/** Assessments of bodies that are seated or work in any of these areas. */
export const assessedTouchingAreas = (areas: SQL): SQL =>
  sql`${impactAssessments.organisation} = any(array(select organisation_ids(array(
    select ${kaloOrganisations.organisation} from ${kaloOrganisations}
    where ${kaloOrganisations.places} && array(select areas_touching(${areas}))))))`;

/** The method of an assessment: its own, else that of its tool. */
export const methodOfAssessment = sql<string | null>`coalesce(${impactAssessments.method},
  (select ${assessmentTools.method} from ${assessmentTools} where ${assessmentTools.id} = ${impactAssessments.tool}))`;

const kinds = sql.raw(`'{${Object.keys(ActionKind).join()}}'`);

/** Kinds of action in their order: focus groups first, surveys last. */
export const kindPlace = (kind: Column | SQL): SQL => sql`array_position(${kinds}::text[], ${kind})`;

/** The kind of the action with this id; all actions are read once a statement, not one for each row that is sorted or counted. */
export const kindOfAction = (action: Column): SQL =>
  sql`((select jsonb_object_agg(${participatoryActions.id}, ${participatoryActions.kind}) from ${participatoryActions}) ->> ${action})`;

/** Belongs to an action of any of these kinds; `action` holds its id. */
export const ofActionKinds =
  (action: Column) =>
  (wanted: Param): SQL =>
    sql`${action} in (select ${participatoryActions.id} from ${participatoryActions}
      where ${participatoryActions.kind} = any(${wanted()}::text[]))`;

/** Actions that list a topic about any of these topics of the vocabulary, or a narrower one. */
export const actionAboutTopics = (ids: Param): SQL =>
  sql`${participatoryActions.id} in (select ${actionTopics.action} from ${actionTopics}
    where ${actionTopics.topics} && array(select topics_within(${ids()}::text[])))`;

/** Sessions on a topic about any of these topics of the vocabulary, or a narrower one. */
export const sessionAboutTopics = (ids: Param): SQL =>
  sql`${actionSessions.topic} in (select ${actionTopics.id} from ${actionTopics}
    where ${actionTopics.topics} && array(select topics_within(${ids()}::text[])))`;

/** The topics of the vocabulary that a session's topic is about; null where the session has none. */
export const topicsOfSession = (topic: Column): SQL =>
  sql`(select ${actionTopics.topics} from ${actionTopics} where ${actionTopics.id} = ${topic})`;

/** The topics of the vocabulary that actions of each of these kinds discussed. */
export const topicsDiscussedInAll = (wanted: Param): SQL => sql`array(
  select discussed from ${actionTopics}
    join ${participatoryActions} on ${participatoryActions.id} = ${actionTopics.action}
    cross join unnest(${actionTopics.topics}) as discussed
  where ${actionTopics.status} = 'HELD' and ${participatoryActions.kind} = any(${wanted()}::text[])
  group by discussed
  having count(distinct ${participatoryActions.kind}) = (select count(distinct kind) from unnest(${wanted()}::text[]) as kind))`;

/** What seems to be the body of the registration with this id: its number, or its name in the same municipality. */
export const isRegistering = (registration: SQL, body: Record<'number' | 'name' | 'seat', SQL>): SQL =>
  sql`exists (select from registrations asked where asked.id = ${registration}
    and (ltrim(asked.registration_number, '0') = ltrim(${body.number}, '0')
      or asked.seat = ${body.seat} and fold(asked.name ->> 'el') = fold(${body.name} ->> 'el')))`;
