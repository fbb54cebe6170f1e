import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { consultationList } from './queries.js';

export const consultationPages = pagesOf(consultationList);
export const consultationById = oneBy(consultationList, 'id');
export const consultationsByWorkPackage = manyBy(consultationList, 'workPackage');
