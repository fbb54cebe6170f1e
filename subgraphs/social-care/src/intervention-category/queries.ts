import { defineList, onTopic, provenanceOf, referAll } from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { interventionCategories as table } from './table.js';

const { id, ordinal, name, topics } = getTableColumns(table);

export const interventionCategoryList = defineList({
  name: 'interventionCategories',
  from: table,
  id,
  columns: { id, ordinal, name, topics: referAll(topics), provenance: provenanceOf(table) },
  orders: { ORDINAL: { keys: [{ by: ordinal, type: 'integer' }] } },
  filters: {},
  edges: {
    id: (key) => sql`${id} = ${key}`,
    topic: onTopic(topics),
    // The network has one catalogue, so all lines hang on it, whatever its key.
  },
});
