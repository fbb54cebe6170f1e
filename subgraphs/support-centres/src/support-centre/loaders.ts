import { allBy, groupsOf, manyBy, nearestBy, oneBy, pagesOf } from '@koinipoli/kit';
import { supportCentreGroups, supportCentreList } from './queries.js';

export const supportCentrePages = pagesOf(supportCentreList);
export const supportCentreById = oneBy(supportCentreList, 'id');
export const supportCentresByOperator = manyBy(supportCentreList, 'operator');
export const supportCentresByFunder = manyBy(supportCentreList, 'funder');
export const supportCentresByIds = allBy(supportCentreList, 'id');
export const supportCentresByProgramme = manyBy(supportCentreList, 'programme');
export const nearestSupportCentres = nearestBy(supportCentreList);
export const groupedSupportCentres = groupsOf(supportCentreGroups);
