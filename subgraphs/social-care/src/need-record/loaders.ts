import { oneBy, pagesOf } from '@koinipoli/kit';
import { needRecordList } from './queries.js';

export const needRecordPages = pagesOf(needRecordList);
export const needRecordById = oneBy(needRecordList, 'id');
