import { groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { needRecordGroups, needRecordList } from './queries.js';

export const needRecordPages = pagesOf(needRecordList);
export const needRecordById = oneBy(needRecordList, 'id');
export const groupedNeedRecords = groupsOf(needRecordGroups);
