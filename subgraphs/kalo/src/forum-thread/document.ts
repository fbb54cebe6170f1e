import { defineDocument, followed } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { openingOfThread } from '../db/document-parts.js';
import { forumPosts, forumThreads as table } from './table.js';

/** A thread with the post that began it; what was hidden or withdrawn leaves the index with it. */
export const forumThreadDocument = defineDocument({
  kind: 'ForumThread',
  from: table,
  id: table.id,
  name: sql`jsonb_build_object('el', ${table.name})`,
  description: openingOfThread,
  active: table.active,
  topics: table.topics,
  follows: [followed(forumPosts.thread, forumPosts.id)],
});
