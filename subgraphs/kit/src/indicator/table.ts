import type { Identifier, Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { idsColumn, provenanceColumns, searchColumn, textColumn } from '../database/columns.js';

/**
 * The tables of a network that measures: `export const { indicators, observations } = indicatorTables()` in its
 * `table.ts`, where drizzle-kit finds them.
 */
export function indicatorTables() {
  const indicators = pgTable(
    'indicators',
    {
      id: text().primaryKey(),
      name: textColumn().notNull(),
      description: textColumn(),
      unit: textColumn().notNull(),
      topics: idsColumn(),
      identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
      target: doublePrecision(),
      ...provenanceColumns(),
      search: searchColumn('name', 'description'),
    },
    (table) => [
      index('indicators_by_topics').using('gin', table.topics),
      index('indicators_by_search').using('gin', table.search.op('gin_trgm_ops')),
      index('indicators_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
    ],
  );
  const observations = pgTable(
    'observations',
    {
      id: text().primaryKey(),
      indicator: text()
        .notNull()
        .references(() => indicators.id),
      area: text().notNull(),
      period: jsonb().$type<Period>(),
      value: doublePrecision(),
      suppressed: boolean().notNull().default(false),
      ...provenanceColumns(),
    },
    (table) => [index('observations_by_indicator').on(table.indicator)],
  );
  return { indicators, observations };
}

/** What {@link indicatorTables} makes. */
export type IndicatorTables = ReturnType<typeof indicatorTables>;
