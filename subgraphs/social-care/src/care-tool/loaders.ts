import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { careToolList } from './queries.js';

export const careToolPages = pagesOf(careToolList);
export const careToolById = oneBy(careToolList, 'id');
export const careToolsByWorkPackage = manyBy(careToolList, 'workPackage');
