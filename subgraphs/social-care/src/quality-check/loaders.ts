import { manyBy } from '@koinipoli/kit';
import { qualityCheckList } from './queries.js';

export const qualityChecksByWorkPackage = manyBy(qualityCheckList, 'workPackage');
