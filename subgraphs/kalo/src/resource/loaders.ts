import { allBy, groupsOf, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { resourceGroups, resourceList } from './queries.js';

export const resourcePages = pagesOf(resourceList);
export const resourceById = oneBy(resourceList, 'id');
export const resourcesByIds = allBy(resourceList, 'id');
export const resourcesByPublisher = manyBy(resourceList, 'publisher');
export const groupedResources = groupsOf(resourceGroups);
