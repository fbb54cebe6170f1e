import { groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { actionTopicGroups, actionTopicList } from './queries.js';

export const actionTopicPages = pagesOf(actionTopicList);
export const actionTopicById = oneBy(actionTopicList, 'id');
export const groupedActionTopics = groupsOf(actionTopicGroups);
