import { provenanceColumns, textColumn } from '@koinipoli/kit';
import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { workPackages } from '../work-package/table.js';

export const qualityChecks = pgTable(
  'quality_checks',
  {
    id: text().primaryKey(),
    workPackage: text()
      .notNull()
      .references(() => workPackages.id),
    name: textColumn().notNull(),
    checkedOn: text().notNull(),
    passed: boolean(),
    findings: textColumn(),
    ...provenanceColumns(),
  },
  (table) => [index('quality_checks_by_work_package').on(table.workPackage, table.checkedOn)],
);
