import { enumColumn, provenanceColumns, searchColumn, statementsColumn, textColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, index, pgTable, text } from 'drizzle-orm/pg-core';
import { workPackages } from '../work-package/table.js';
import { CareToolKind } from './type.js';

export const careTools = pgTable(
  'care_tools',
  {
    id: text().primaryKey(),
    workPackage: text()
      .notNull()
      .references(() => workPackages.id),
    kind: enumColumn(CareToolKind).notNull(),
    name: textColumn().notNull(),
    features: statementsColumn(),
    url: text(),
    selectsFrom: text().references((): AnyPgColumn => careTools.id),
    ...provenanceColumns(),
    search: searchColumn('name', 'features'),
  },
  (table) => [
    index('care_tools_by_work_package').on(table.workPackage),
    index('care_tools_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('care_tools_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
