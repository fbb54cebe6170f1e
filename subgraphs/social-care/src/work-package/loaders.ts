import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { workPackageList } from './queries.js';

export const workPackagePages = pagesOf(workPackageList);
export const workPackageById = oneBy(workPackageList, 'id');
export const workPackagesByProject = manyBy(workPackageList, 'project');
