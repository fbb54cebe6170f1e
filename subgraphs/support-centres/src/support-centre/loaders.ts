import { allBy, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { supportCentreList } from './queries.js';

export const supportCentrePages = pagesOf(supportCentreList);
export const supportCentreById = oneBy(supportCentreList, 'id');
export const supportCentresByOperator = manyBy(supportCentreList, 'operator');
export const supportCentresByFunder = manyBy(supportCentreList, 'funder');
export const supportCentresByIds = allBy(supportCentreList, 'id');
