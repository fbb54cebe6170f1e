import { allBy, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { areaList } from './queries.js';

export const areaPages = pagesOf(areaList);
export const areaById = oneBy(areaList, 'id');
export const areasByIds = allBy(areaList, 'id');
export const areasByWhole = manyBy(areaList, 'whole');
