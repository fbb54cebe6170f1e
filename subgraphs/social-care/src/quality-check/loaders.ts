import { manyBy, oneBy } from '@koinipoli/kit';
import { qualityCheckList } from './queries.js';

export const qualityChecksByWorkPackage = manyBy(qualityCheckList, 'workPackage');
export const qualityCheckById = oneBy(qualityCheckList, 'id');
