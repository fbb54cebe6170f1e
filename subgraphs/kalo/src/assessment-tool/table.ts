import { idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Question } from '../question/type.js';

export const assessmentTools = pgTable(
  'assessment_tools',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    selfAssessment: boolean().notNull().default(false),
    method: text(),
    questions: jsonb().$type<Question[]>().notNull().default(sql`'[]'`),
    scoring: textColumn(),
    maximumScore: doublePrecision(),
    topics: idsColumn(),
    publisher: text(),
    url: text(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('assessment_tools_by_topics').using('gin', table.topics),
    index('assessment_tools_by_publisher').on(table.publisher),
    index('assessment_tools_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('assessment_tools_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
