import { allBy, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { topicList } from './queries.js';

export const topicPages = pagesOf(topicList);
export const topicById = oneBy(topicList, 'id');
export const topicsByIds = allBy(topicList, 'id');
export const topicsByBroader = manyBy(topicList, 'broader');
