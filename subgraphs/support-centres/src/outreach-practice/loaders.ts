import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { outreachPracticeList } from './queries.js';

export const outreachPracticePages = pagesOf(outreachPracticeList);
export const outreachPracticeById = oneBy(outreachPracticeList, 'id');
export const outreachPracticesByCentre = manyBy(outreachPracticeList, 'centre');
export const outreachPracticesByOrganisation = manyBy(outreachPracticeList, 'organisation');
