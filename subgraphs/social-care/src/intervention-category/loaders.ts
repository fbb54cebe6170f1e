import { type Context, manyBy, oneBy } from '@koinipoli/kit';
import { interventionCategoryList } from './queries.js';

const interventionCategoriesByCatalogue = manyBy(interventionCategoryList, 'catalogue');

/** All lines of the catalogue, in its order. */
export const interventionCategories = (ctx: Context) => interventionCategoriesByCatalogue(ctx, 'catalogue');
export const interventionCategoryById = oneBy(interventionCategoryList, 'id');
export const interventionCategoriesByTopic = manyBy(interventionCategoryList, 'topic');
