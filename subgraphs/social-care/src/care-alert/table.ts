import { idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const careAlerts = pgTable(
  'care_alerts',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    areas: idsColumn(),
    period: jsonb().$type<Period>(),
    deadline: timestamp({ withTimezone: true, mode: 'string' }),
    interventions: idsColumn(),
    resolvedAt: timestamp({ withTimezone: true, mode: 'string' }),
    resolution: textColumn(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('care_alerts_by_start').on(sql`(coalesce(period ->> 'start', ''))`, table.id),
    index('care_alerts_by_topics').using('gin', table.topics),
    index('care_alerts_by_target_groups').using('gin', table.targetGroups),
    index('care_alerts_by_areas').using('gin', table.areas),
    index('care_alerts_unresolved').on(table.deadline).where(sql`resolved_at is null`),
    index('care_alerts_by_search').using('gin', table.search.op('gin_trgm_ops')),
  ],
);
