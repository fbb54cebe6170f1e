import { allBy, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { interventionList } from './queries.js';

export const interventionPages = pagesOf(interventionList);
export const interventionById = oneBy(interventionList, 'id');
export const interventionsByIds = allBy(interventionList, 'id');
export const interventionsByCategory = manyBy(interventionList, 'category');
/** Interventions of the catalogue that answer a need. */
export const interventionsByNeed = manyBy(interventionList, 'need');
