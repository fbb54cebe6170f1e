import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { assessmentToolList } from './queries.js';

export const assessmentToolPages = pagesOf(assessmentToolList);
export const assessmentToolById = oneBy(assessmentToolList, 'id');
export const assessmentToolsByPublisher = manyBy(assessmentToolList, 'publisher');
