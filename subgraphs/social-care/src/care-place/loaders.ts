import { oneBy } from '@koinipoli/kit';
import { carePlaceList } from './queries.js';

export const carePlaceById = oneBy(carePlaceList, 'id');
