import { batched, oneBy, pagesOf } from '@koinipoli/kit';
import {
  forumPostList,
  forumThreadList,
  hiddenReasonList,
  moderatedPostList,
  selectReports,
} from './queries.js';
import type { ForumReport } from './type.js';

export const forumThreadPages = pagesOf(forumThreadList);
export const forumThreadById = oneBy(forumThreadList, 'id');

export const forumPostPages = pagesOf(forumPostList);
export const forumPostById = oneBy(forumPostList, 'id');

/** These show what is hidden: only for fields that are for moderators. */
export const moderatedPostPages = pagesOf(moderatedPostList);
export const moderatedPostById = oneBy(moderatedPostList, 'id');
export const hiddenReasonByPost = oneBy(hiddenReasonList, 'id');
export const reportsByPost = batched<string, ForumReport[], null>((ctx, posts) =>
  selectReports(ctx.db, posts),
);
