import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { centreServiceList } from './queries.js';

export const centreServicePages = pagesOf(centreServiceList);
export const centreServiceById = oneBy(centreServiceList, 'id');
export const centreServicesByCentre = manyBy(centreServiceList, 'centre');
