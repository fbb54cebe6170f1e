import { idsColumn, provenanceColumns, textColumn } from '@koinipoli/kit';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** The lines of the catalogue of interventions. */
export const interventionCategories = pgTable(
  'intervention_categories',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    name: textColumn().notNull(),
    topics: idsColumn(),
    ...provenanceColumns(),
  },
  (table) => [index('intervention_categories_by_topics').using('gin', table.topics)],
);
