import { oneBy, pagesOf } from '@koinipoli/kit';
import { careAlertList } from './queries.js';

export const careAlertPages = pagesOf(careAlertList);
export const careAlertById = oneBy(careAlertList, 'id');
