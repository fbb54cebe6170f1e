import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { supportServiceList } from './queries.js';

export const supportServicePages = pagesOf(supportServiceList);
export const supportServiceById = oneBy(supportServiceList, 'id');
export const supportServicesByDomain = manyBy(supportServiceList, 'domain');
export const supportServicesByOrganisation = manyBy(supportServiceList, 'organisation');
