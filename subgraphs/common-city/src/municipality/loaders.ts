import { allBy, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { boundaryList, municipalityList } from './queries.js';

export const municipalityPages = pagesOf(municipalityList);
export const municipalityByCode = oneBy(municipalityList, 'code');
export const municipalitiesByCodes = allBy(municipalityList, 'code');
export const municipalitiesByArea = manyBy(municipalityList, 'area');
export const boundaryByCode = oneBy(boundaryList, 'code');
