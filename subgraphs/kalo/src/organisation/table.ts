import { provenanceColumns, textColumn } from '@koinipoli/kit';
import { pgTable, text } from 'drizzle-orm/pg-core';

/** The organisations that the network knows beside the bodies themselves, under the ids that it mints or shares. */
export const organisations = pgTable('organisations', {
  id: text().primaryKey(),
  name: textColumn().notNull(),
  ...provenanceColumns(),
});
