import {
  aboutTopics,
  defineList,
  type Filters,
  includeInactive,
  onTopic,
  type Param,
  provenanceFilters,
  provenanceOf,
  referAll,
  referOrganisation,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { ForumThreadFilter } from './filter.js';
import { forumPosts, forumThreads } from './table.js';

const thread = getTableColumns(forumThreads);
const post = getTableColumns(forumPosts);

const shown = sql`not ${post.hidden}`;

const latestAt = sql<Date>`coalesce((select max(${post.postedAt}) from ${forumPosts}
  where ${post.thread} = ${thread.id} and ${shown}), ${thread.startedAt})`;

const saying = (words: Param): SQL => sql`(${textMatches(thread.search)(words)}
  or ${thread.id} in (select ${post.thread} from ${forumPosts} where ${shown} and ${textMatches(post.search)(words)}))`;

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

/** Posts that are shown; hidden ones are on none of its edges, so that no link leads to them either. */
export const forumPostList = defineList({
  name: 'forumPosts',
  from: forumPosts,
  id: post.id,
  columns: {
    id: post.id,
    text: post.text,
    language: post.language,
    author: post.author,
    organisation: referOrganisation(post.organisation),
    postedAt: sql<Date>`${post.postedAt}`,
    inReplyToId: post.inReplyTo,
    provenance: provenanceOf(forumPosts),
  },
  orders: { POSTED: { keys: [{ by: post.postedAt, type: 'timestamptz' }] } },
  filters: {},
  edges: {
    id: (key) => sql`${post.id} = ${key} and ${shown}`,
    thread: (key) => sql`${post.thread} = ${key} and ${shown}`,
  },
});
