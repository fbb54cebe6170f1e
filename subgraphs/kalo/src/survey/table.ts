import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { participatoryActions } from '../participatory-action/table.js';
import { ActionStatus } from '../participatory-action/type.js';
import type { Question } from '../question/type.js';
import type { ResultRow } from './type.js';

export const surveys = pgTable(
  'surveys',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    action: text()
      .notNull()
      .references(() => participatoryActions.id),
    status: enumColumn(ActionStatus).notNull(),
    period: jsonb().$type<Period>(),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    area: text(),
    questions: jsonb().$type<Question[]>().notNull().default(sql`'[]'`),
    responses: integer(),
    results: jsonb().$type<ResultRow[]>().notNull().default(sql`'[]'`),
    resources: idsColumn(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description', 'questions'),
  },
  (table) => [
    index('surveys_by_action').on(table.action),
    index('surveys_by_topics').using('gin', table.topics),
    index('surveys_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('surveys_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
    // What is published of a handful of people tells of each of them; no way into the table may let it in.
    // Nor what subtraction tells of them: the migration `survey-results` adds that check, for it has to sum.
    check(
      'surveys_results_are_protected',
      sql`not ${table.results} @? '$[*] ? ((@.count > 0 && @.count < 5) || (@.suppressed == true && (@.count != null || @.mean != null)))'
        and (${table.responses} is null or ${table.responses} >= 5)`,
    ),
  ],
);
