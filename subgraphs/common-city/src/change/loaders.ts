import { pagesOf } from '@koinipoli/kit';
import { changeList } from './queries.js';

export const changePages = pagesOf(changeList);
