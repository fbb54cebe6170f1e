import { groupsOf, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { fundingProgrammeById } from '../funding-programme/loaders.js';
import { fundingToolGroups, fundingToolList } from './queries.js';

export const fundingToolPages = pagesOf(fundingToolList);
export const fundingToolById = oneBy(fundingToolList, 'id');
export const fundingToolsByProvider = manyBy(fundingToolList, 'provider');
export const groupedFundingTools = groupsOf(fundingToolGroups, { PROGRAMME: fundingProgrammeById });
