import { enumColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { CoverageLevel } from './type.js';

export const needRecords = pgTable(
  'need_records',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    topic: text().notNull(),
    municipality: text().notNull(),
    area: text(),
    targetGroup: text(),
    coverage: enumColumn(CoverageLevel).notNull(),
    assessedOn: text(),
    ...provenanceColumns(),
    search: searchColumn('name'),
  },
  (table) => [
    index('need_records_by_topic').using('gin', sql`(array[topic])`),
    index('need_records_by_target_group').using('gin', sql`(array[target_group])`),
    index('need_records_by_area').using('gin', sql`(array[coalesce(area, 'area:' || municipality)])`),
    index('need_records_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('need_records_by_coverage').on(
      sql`array_position(array['NONE', 'MINIMAL', 'PARTIAL', 'FULL'], coverage)`,
      sql`((name ->> 'el') collate "el-x-icu")`,
      table.id,
    ),
    index('need_records_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
