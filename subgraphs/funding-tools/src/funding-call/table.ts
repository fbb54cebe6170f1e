import { enumsColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import { LegalForm, type Money } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { doublePrecision, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const fundingCalls = pgTable(
  'funding_calls',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    eligibility: textColumn(),
    tool: text(),
    programme: text(),
    opensAt: timestamp({ withTimezone: true, mode: 'string' }),
    closesAt: timestamp({ withTimezone: true, mode: 'string' }),
    budget: jsonb().$type<Money>(),
    rate: doublePrecision(),
    legalForms: enumsColumn(LegalForm),
    areas: idsColumn(),
    topics: idsColumn(),
    url: text(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description', 'eligibility'),
  },
  (table) => [
    index('funding_calls_by_tool').on(table.tool),
    index('funding_calls_by_programme').on(table.programme),
    index('funding_calls_by_topics').using('gin', table.topics),
    index('funding_calls_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('funding_calls_by_closing').on(
      sql`coalesce(closes_at, '9999-12-31 00:00:00+00'::timestamptz)`,
      table.id,
    ),
    index('funding_calls_by_opening').on(
      sql`coalesce(opens_at, '1970-01-01 00:00:00+00'::timestamptz)`,
      table.id,
    ),
    index('funding_calls_by_budget').on(sql`coalesce((budget ->> 'amount')::float8, -1)`, table.id),
  ],
);
