import { defineDocument } from '@koinipoli/kit';
import { interventionCategories as table } from './table.js';

export const interventionCategoryDocument = defineDocument({
  kind: 'InterventionCategory',
  from: table,
  id: table.id,
  name: table.name,
  topics: table.topics,
});
