import { provenanceColumns, textColumn } from '@koinipoli/kit';
import { pgTable, text } from 'drizzle-orm/pg-core';

/** The networks behind the hub; a fifth one is one more row. */
export const networks = pgTable('networks', {
  id: text().primaryKey(),
  name: textColumn().notNull(),
  description: textColumn(),
  steward: text(),
  url: text(),
  licence: text(),
  ...provenanceColumns(),
});
