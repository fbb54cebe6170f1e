import { everyOf, manyBy, oneBy } from '@koinipoli/kit';
import { interventionCategoryList } from './queries.js';

/** All lines of the catalogue, in its order. */
export const everyInterventionCategory = everyOf(interventionCategoryList);
export const interventionCategoryById = oneBy(interventionCategoryList, 'id');
export const interventionCategoriesByTopic = manyBy(interventionCategoryList, 'topic');
