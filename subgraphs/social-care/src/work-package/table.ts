import { provenanceColumns, searchColumn, statementsColumn, textColumn } from '@koinipoli/kit';
import type { Money } from '@koinipoli/schema';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { projects } from '../project/table.js';

export const workPackages = pgTable(
  'work_packages',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    name: textColumn().notNull(),
    content: statementsColumn(),
    purposes: statementsColumn(),
    project: text()
      .notNull()
      .references(() => projects.id),
    cost: jsonb().$type<Money>(),
    ...provenanceColumns(),
    search: searchColumn('name', 'content', 'purposes'),
  },
  (table) => [
    index('work_packages_by_project').on(table.project, table.ordinal),
    index('work_packages_by_search').using('gin', table.search.op('gin_trgm_ops')),
  ],
);
