import { statementsColumn, textColumn } from '@koinipoli/kit';
import { pgTable, text } from 'drizzle-orm/pg-core';

/** The documents and data sets that records cite. */
export const dataSources = pgTable('data_sources', {
  id: text().primaryKey(),
  name: textColumn().notNull(),
  kind: text().notNull(),
  headings: statementsColumn(),
  publisher: text(),
  url: text(),
  licence: text(),
  attribution: text(),
});
