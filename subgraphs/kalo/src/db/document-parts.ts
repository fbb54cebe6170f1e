import { followed } from '@koinipoli/kit';
import { type SQL, sql } from 'drizzle-orm';
import { actionSessions } from '../action-session/table.js';
import { actionTopics } from '../action-topic/table.js';
import { activityDomains, targetGroups } from '../activity-domain/table.js';
import { forumPosts, forumThreads } from '../forum-thread/table.js';
import { kaloOrganisations } from '../kalo-organisation/table.js';
import { participatoryActions } from '../participatory-action/table.js';
import { partnerships } from '../partnership/table.js';

/*
 * What index documents take from other concepts. Whatever is read here of another record has its line in `follows` of
 * the document.
 */

/** The organisations that a body names as its partners, in the role in which it names them. */
export const partnersOfBody = sql`coalesce((select jsonb_agg(jsonb_build_object('organisation', each.partner,
    'role', lower(coalesce(each.partner_role, 'PARTNER')), 'since', each.since) order by each.id)
  from ${sql`${partnerships} each`} where each.body = ${kaloOrganisations.id}), '[]')`;

/** A body's document rests on its partnerships. */
export const followedByBody: readonly SQL[] = [followed(partnerships.body, partnerships.id)];

const distinct = (items: SQL, of: SQL): SQL<string[]> =>
  sql`array(select distinct each from ${items} as each where ${of} order by 1)`;

/** The topics of the vocabulary that an action discusses, whatever came of it. */
export const topicsOfAction = distinct(
  sql`${actionTopics}, unnest(${actionTopics.topics})`,
  sql`${actionTopics.action} = ${participatoryActions.id}`,
);

/** Where the sessions of an action are held. */
export const areasOfAction = distinct(
  sql`${actionSessions}, unnest(${actionSessions.places})`,
  sql`${actionSessions.action} = ${participatoryActions.id}`,
);

/** An action's document rests on its topics and sessions. */
export const followedByAction: readonly SQL[] = [
  followed(actionTopics.action, actionTopics.id),
  followed(actionSessions.action, actionSessions.id),
];

/** The name of a session's topic, and what it is about. */
export const topicOfSession = {
  name: sql`(select ${actionTopics.name} from ${actionTopics} where ${actionTopics.id} = ${actionSessions.topic})`,
  topics: sql<
    string[]
  >`coalesce((select ${actionTopics.topics} from ${actionTopics} where ${actionTopics.id} = ${actionSessions.topic}), '{}')`,
};

/** The groups that a domain addresses. */
export const groupsOfDomain = sql<string[]>`array(select distinct ${targetGroups.topic} from ${targetGroups}
  where ${targetGroups.domain} = ${activityDomains.id} order by 1)`;

/** What a thread begins with, under the language that it is written in too; nothing where that post is not shown. */
export const openingOfThread = sql`(select case when not opening.hidden then
    jsonb_build_object('el', left(opening.text, 20000), opening.language, left(opening.text, 20000)) end
  from (select * from ${forumPosts} where ${forumPosts.thread} = ${forumThreads.id}
    order by ${forumPosts.postedAt}, ${forumPosts.id} limit 1) as opening)`;
