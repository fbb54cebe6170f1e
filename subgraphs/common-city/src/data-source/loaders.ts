import { manyBy, oneBy } from '@koinipoli/kit';
import { dataSourceList } from './queries.js';

export const dataSourceById = oneBy(dataSourceList, 'id');
export const allDataSources = manyBy(dataSourceList, 'all');
