import { allBy, groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { interventionCategoryById } from '../intervention-category/loaders.js';
import { careServiceGroups, careServiceList } from './queries.js';

export const careServicePages = pagesOf(careServiceList);
export const careServiceById = oneBy(careServiceList, 'id');
export const careServicesByIds = allBy(careServiceList, 'id');
export const groupedCareServices = groupsOf(careServiceGroups, { CATEGORY: interventionCategoryById });
