import { groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { actionSessionGroups, actionSessionList } from './queries.js';

export const actionSessionPages = pagesOf(actionSessionList);
export const actionSessionById = oneBy(actionSessionList, 'id');
export const groupedActionSessions = groupsOf(actionSessionGroups);

export { actionSessionEnrolments } from './queries.js';
