import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Money } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { interventionCategories } from '../intervention-category/table.js';
import { projects } from '../project/table.js';
import { InterventionKind } from './type.js';

export const interventions = pgTable(
  'interventions',
  {
    id: text().primaryKey(),
    kind: enumColumn(InterventionKind),
    name: textColumn().notNull(),
    description: textColumn(),
    category: text().references(() => interventionCategories.id),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    project: text().references(() => projects.id),
    cost: jsonb().$type<Money>(),
    indicators: idsColumn(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('interventions_by_category').on(table.category),
    index('interventions_by_project').on(table.project),
    index('interventions_by_topics').using('gin', table.topics),
    index('interventions_by_target_groups').using('gin', table.targetGroups),
    index('interventions_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('interventions_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
