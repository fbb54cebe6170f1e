import { textColumn } from '@koinipoli/kit';
import type { Statement } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';

/** The documents and data sets that records cite. */
export const dataSources = pgTable('data_sources', {
  id: text().primaryKey(),
  name: textColumn().notNull(),
  kind: text().notNull(),
  headings: jsonb().$type<Statement[]>().notNull().default(sql`'[]'`),
  publisher: text(),
  url: text(),
  licence: text(),
  attribution: text(),
});
