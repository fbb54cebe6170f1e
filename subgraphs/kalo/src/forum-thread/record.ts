import type { NotedConcept } from '@koinipoli/kit';
import { forumPosts, forumThreads } from './table.js';

/*
 * What people say in the forum is none of what editors and files write; its changes are noted all the same.
 */

export const forumThreadRecord: NotedConcept = { kind: 'ForumThread', table: forumThreads, fields: {} };

/** What a post says, who wrote it and why it was hidden stand in its row alone, so that they are gone once they are there no more. */
export const forumPostRecord: NotedConcept = {
  kind: 'ForumPost',
  table: forumPosts,
  fields: {},
  untold: ['text', 'author', 'writer', 'writtenAs', 'hiddenReason'],
};
