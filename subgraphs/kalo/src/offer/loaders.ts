import { oneBy, pagesOf } from '@koinipoli/kit';
import { offerList } from './queries.js';

export const offerPages = pagesOf(offerList);
export const offerById = oneBy(offerList, 'id');
