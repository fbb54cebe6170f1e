import { groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { fundingProgrammeById } from '../funding-programme/loaders.js';
import { grantGroups, grantList } from './queries.js';

export const grantPages = pagesOf(grantList);
export const grantById = oneBy(grantList, 'id');
export const groupedGrants = groupsOf(grantGroups, { PROGRAMME: fundingProgrammeById });
