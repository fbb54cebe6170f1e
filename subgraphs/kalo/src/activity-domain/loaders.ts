import { allBy, everyOf, manyBy, oneBy } from '@koinipoli/kit';
import { activityDomainList, targetGroupList } from './queries.js';

/** All domains of the network's projects, by their numbers. */
export const everyActivityDomain = everyOf(activityDomainList);
export const activityDomainById = oneBy(activityDomainList, 'id');
export const activityDomainsByIds = allBy(activityDomainList, 'id');
export const activityDomainsByProject = manyBy(activityDomainList, 'project');

export const targetGroupById = oneBy(targetGroupList, 'id');
export const targetGroupsByDomain = manyBy(targetGroupList, 'domain');
