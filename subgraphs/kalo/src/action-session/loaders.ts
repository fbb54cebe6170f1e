import { groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { actionSessionGroups, actionSessionList, enrolmentsInSessions } from './queries.js';

export const actionSessionPages = pagesOf(actionSessionList);
export const actionSessionById = oneBy(actionSessionList, 'id');
export const groupedActionSessions = groupsOf(actionSessionGroups);

/** How people enrol in sessions. */
export const actionSessionEnrolments = enrolmentsInSessions;
