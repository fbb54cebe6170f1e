import {
  enumColumn,
  idsColumn,
  provenanceColumns,
  searchColumn,
  statementsColumn,
  textColumn,
} from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { workPackages } from '../work-package/table.js';
import { ConsultationKind } from './type.js';

export const consultations = pgTable(
  'consultations',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    kind: enumColumn(ConsultationKind).notNull(),
    organisation: text().notNull(),
    period: jsonb().$type<Period>(),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    areas: idsColumn(),
    contributions: integer(),
    conclusions: statementsColumn(),
    workPackage: text().references(() => workPackages.id),
    url: text(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description', 'conclusions'),
  },
  (table) => [
    index('consultations_by_work_package').on(table.workPackage),
    index('consultations_by_organisation').on(table.organisation),
    index('consultations_by_start').on(sql`(coalesce(period ->> 'start', ''))`, table.id),
    index('consultations_by_topics').using('gin', table.topics),
    index('consultations_by_target_groups').using('gin', table.targetGroups),
    index('consultations_by_areas').using('gin', table.areas),
    index('consultations_by_search').using('gin', table.search.op('gin_trgm_ops')),
  ],
);
