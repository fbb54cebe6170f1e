import { oneBy, pagesOf } from '@koinipoli/kit';
import { supportRequestList } from './queries.js';

export const supportRequestPages = pagesOf(supportRequestList);
export const supportRequestById = oneBy(supportRequestList, 'id');
