import { idsColumn, provenanceColumns, statementsColumn, textColumn } from '@koinipoli/kit';
import { index, pgTable, text } from 'drizzle-orm/pg-core';

export const platforms = pgTable(
  'platforms',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    aliases: idsColumn(),
    url: text(),
    policies: statementsColumn(),
    features: statementsColumn(),
    purposes: statementsColumn(),
    topics: idsColumn(),
    domains: idsColumn(),
    project: text().notNull(),
    ...provenanceColumns(),
  },
  (table) => [
    index('platforms_by_domains').using('gin', table.domains),
    index('platforms_by_project').on(table.project),
  ],
);
