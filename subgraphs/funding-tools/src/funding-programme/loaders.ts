import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { fundingProgrammeList } from './queries.js';

export const fundingProgrammePages = pagesOf(fundingProgrammeList);
export const fundingProgrammeById = oneBy(fundingProgrammeList, 'id');
export const fundingProgrammesByWhole = manyBy(fundingProgrammeList, 'whole');
export const fundingProgrammesByOrganisation = manyBy(fundingProgrammeList, 'organisation');
