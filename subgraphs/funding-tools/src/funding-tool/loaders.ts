import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { fundingToolList } from './queries.js';

export const fundingToolPages = pagesOf(fundingToolList);
export const fundingToolById = oneBy(fundingToolList, 'id');
export const fundingToolsByProvider = manyBy(fundingToolList, 'provider');
