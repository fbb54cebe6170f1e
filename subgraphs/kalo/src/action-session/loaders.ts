import { oneBy, pagesOf } from '@koinipoli/kit';
import { actionSessionList } from './queries.js';

export const actionSessionPages = pagesOf(actionSessionList);
export const actionSessionById = oneBy(actionSessionList, 'id');
