import { idsColumn, provenanceColumns, searchColumn, statementsColumn, textColumn } from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { assessmentTools } from '../assessment-tool/table.js';
import type { Answer } from '../question/rules.js';
import type { ImpactIndicator } from './type.js';

export const impactAssessments = pgTable(
  'impact_assessments',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    organisation: text().notNull(),
    selfAssessed: boolean().notNull().default(false),
    tool: text().references(() => assessmentTools.id),
    score: doublePrecision(),
    method: text(),
    period: jsonb().$type<Period>(),
    topics: idsColumn(),
    indicators: jsonb().$type<ImpactIndicator[]>().notNull().default(sql`'[]'`),
    outcomes: statementsColumn(),
    url: text(),
    ...provenanceColumns(),
    search: searchColumn('name', 'indicators', 'outcomes'),
  },
  (table) => [
    index('impact_assessments_by_organisation').on(table.organisation),
    index('impact_assessments_by_tool').on(table.tool),
    index('impact_assessments_by_topics').using('gin', table.topics),
    index('impact_assessments_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('impact_assessments_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
    index('impact_assessments_by_start').on(sql`(coalesce(period ->> 'start', '0000'))`, table.id),
  ],
);

/** What a body answered when it assessed itself: for the body alone. */
export const assessmentAnswers = pgTable('assessment_answers', {
  assessment: text()
    .primaryKey()
    .references(() => impactAssessments.id, { onDelete: 'cascade' }),
  answers: jsonb().$type<Answer[]>().notNull(),
  /** Pseudonym of the member who gave them; null: forgotten. */
  writer: text(),
});
