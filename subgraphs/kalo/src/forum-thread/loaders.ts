import { oneBy, pagesOf } from '@koinipoli/kit';
import { forumPostList, forumThreadList } from './queries.js';

export const forumThreadPages = pagesOf(forumThreadList);
export const forumThreadById = oneBy(forumThreadList, 'id');

export const forumPostPages = pagesOf(forumPostList);
export const forumPostById = oneBy(forumPostList, 'id');
