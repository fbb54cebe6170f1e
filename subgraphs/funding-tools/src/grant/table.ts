import { idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Money, Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

export const grants = pgTable(
  'grants',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    amountAwarded: jsonb().$type<Money>().notNull(),
    awardDate: text().notNull(),
    plannedDates: jsonb().$type<Period>(),
    recipient: text().notNull(),
    funder: text().notNull(),
    programme: text(),
    tool: text(),
    call: text(),
    project: text(),
    areas: idsColumn(),
    topics: idsColumn(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('grants_by_recipient').on(table.recipient),
    index('grants_by_funder').on(table.funder),
    index('grants_by_programme').on(table.programme),
    index('grants_by_project').on(table.project),
    index('grants_by_areas').using('gin', table.areas),
    index('grants_by_topics').using('gin', table.topics),
    index('grants_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('grants_by_award').on(table.awardDate, table.id),
    index('grants_by_amount').on(sql`((amount_awarded ->> 'amount')::float8)`, table.id),
  ],
);
