import { everyOf, oneBy } from '@koinipoli/kit';
import { dataSourceList } from './queries.js';

export const dataSourceById = oneBy(dataSourceList, 'id');
export const allDataSources = everyOf(dataSourceList);
