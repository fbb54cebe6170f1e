import { oneBy, pagesOf } from '@koinipoli/kit';
import { careStructureList } from './queries.js';

export const careStructurePages = pagesOf(careStructureList);
export const careStructureById = oneBy(careStructureList, 'id');
