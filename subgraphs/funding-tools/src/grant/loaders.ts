import { oneBy, pagesOf } from '@koinipoli/kit';
import { grantList } from './queries.js';

export const grantPages = pagesOf(grantList);
export const grantById = oneBy(grantList, 'id');
