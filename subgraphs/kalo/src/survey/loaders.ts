import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { surveyList } from './queries.js';

export const surveyPages = pagesOf(surveyList);
export const surveyById = oneBy(surveyList, 'id');
export const surveysByAction = manyBy(surveyList, 'action');
