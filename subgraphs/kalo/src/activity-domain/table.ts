import { provenanceColumns, statementsColumn, textColumn } from '@koinipoli/kit';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';

export const activityDomains = pgTable(
  'activity_domains',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    name: textColumn().notNull(),
    goals: statementsColumn(),
    processes: statementsColumn(),
    project: text().notNull(),
    ...provenanceColumns(),
  },
  (table) => [index('activity_domains_by_project').on(table.project)],
);

export const targetGroups = pgTable(
  'target_groups',
  {
    id: text().primaryKey(),
    domain: text()
      .notNull()
      .references(() => activityDomains.id),
    /** Its place in the source's list. */
    ordinal: integer().notNull(),
    topic: text().notNull(),
    name: textColumn().notNull(),
    size: integer(),
    area: text(),
    ...provenanceColumns(),
  },
  (table) => [index('target_groups_by_domain').on(table.domain)],
);
