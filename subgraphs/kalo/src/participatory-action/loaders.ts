import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { participatoryActionList } from './queries.js';

export const participatoryActionPages = pagesOf(participatoryActionList);
export const participatoryActionById = oneBy(participatoryActionList, 'id');
export const participatoryActionsByDomain = manyBy(participatoryActionList, 'domain');
