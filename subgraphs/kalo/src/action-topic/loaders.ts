import { oneBy, pagesOf } from '@koinipoli/kit';
import { actionTopicList } from './queries.js';

export const actionTopicPages = pagesOf(actionTopicList);
export const actionTopicById = oneBy(actionTopicList, 'id');
