import {
  aboutTopics,
  type Database,
  defineList,
  type Filters,
  includeInactive,
  onTopic,
  plannedAnew,
  provenanceFilters,
  provenanceOf,
  referAll,
  referOrganisation,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import type { ForumThreadFilter } from './filter.js';
import { forumPosts, forumReports, forumThreads } from './table.js';
import type { ForumReport } from './type.js';

const thread = getTableColumns(forumThreads);
const post = getTableColumns(forumPosts);

const shown = sql`not ${post.hidden}`;

const latestAt = sql<Date>`coalesce((select max(${post.postedAt}) from ${forumPosts}
  where ${post.thread} = ${thread.id} and ${shown}), ${thread.startedAt})`;

const saying = plannedAnew(
  (words) => sql`(${textMatches(thread.search)(words)}
  or ${thread.id} in (select ${post.thread} from ${forumPosts} where ${shown} and ${textMatches(post.search)(words)}))`,
);

export const forumThreadList = defineList({
  name: 'forumThreads',
  from: forumThreads,
  id: thread.id,
  columns: {
    id: thread.id,
    name: thread.name,
    topics: referAll(thread.topics),
    active: thread.active,
    startedAt: sql<Date>`${thread.startedAt}`,
    latestAt,
    actionId: thread.action,
    provenance: provenanceOf(forumThreads),
  },
  orders: {
    LATEST_DESC: { keys: [{ by: latestAt, type: 'timestamptz' }], descending: true },
    STARTED_DESC: { keys: [{ by: thread.startedAt, type: 'timestamptz' }], descending: true },
  },
  filters: {
    text: saying,
    topics: aboutTopics(thread.topics),
    ...provenanceFilters(forumThreads),
    includeInactive,
  } satisfies Filters<ForumThreadFilter>,
  edges: {
    id: (key) => sql`${thread.id} = ${key}`,
    action: (key) => sql`${thread.action} = ${key}`,
    topic: onTopic(thread.topics),
  },
  visible: sql`${thread.active}`,
});

const columns = {
  id: post.id,
  text: post.text,
  language: post.language,
  author: post.author,
  organisation: referOrganisation(post.organisation),
  writtenAs: post.writtenAs,
  postedAt: sql<Date>`${post.postedAt}`,
  hidden: post.hidden,
  threadId: post.thread,
  inReplyToId: post.inReplyTo,
  provenance: provenanceOf(forumPosts),
};

/** Posts that are shown; hidden ones are on none of its edges, so that no link leads to them either. */
export const forumPostList = defineList({
  name: 'forumPosts',
  from: forumPosts,
  id: post.id,
  columns,
  orders: { POSTED: { keys: [{ by: post.postedAt, type: 'timestamptz' }] } },
  filters: {},
  edges: {
    id: (key) => sql`${post.id} = ${key} and ${shown}`,
    thread: (key) => sql`${post.thread} = ${key} and ${shown}`,
  },
});

const reported = sql`${post.id} in (select ${forumReports.post} from ${forumReports})`;

/** All posts, hidden ones included: for moderators alone. `root` holds those that somebody reported. */
export const moderatedPostList = defineList({
  name: 'moderatedPosts',
  from: forumPosts,
  id: post.id,
  columns,
  orders: { POSTED: { keys: [{ by: post.postedAt, type: 'timestamptz' }] } },
  filters: {},
  edges: {
    id: (key) => sql`${post.id} = ${key}`,
    thread: (key) => sql`${post.thread} = ${key}`,
    reported: (key) => sql`${key} = 'all' and ${reported}`,
  },
});

/** Why posts are hidden, for moderators alone. */
export const hiddenReasonList = defineList({
  name: 'hiddenReasons',
  from: forumPosts,
  id: post.id,
  columns: { reason: post.hiddenReason },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: { id: (key) => sql`${post.id} = ${key}` },
});

/** How often each of these posts was reported, by reason. */
export async function selectReports(db: Database, posts: readonly string[]): Promise<ForumReport[][]> {
  const rows = await db.execute<{ reports: ForumReport[] }>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('reason', reason, 'people', people) order by people desc, reason)
      from (select reason, count(*) as people from forum_reports where post = asked.id group by reason) as each), '[]') as reports
    from unnest(${sql.param(posts)}::text[]) with ordinality as asked(id, nr) order by nr`);
  return rows.map(({ reports }) => reports);
}
