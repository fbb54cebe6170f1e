import { idsColumn, provenanceColumns, searchColumn, textColumn, textsColumn } from '@koinipoli/kit';
import type { Identifier, Money } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { FundingRole } from './type.js';

/** One source of a project's money as it is kept: ids instead of what they lead to. */
export interface FundingRow {
  funder?: string | null;
  programme?: string | null;
  role: FundingRole;
  amount?: Money | null;
}

export const projects = pgTable(
  'projects',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    aliases: textsColumn(),
    tagline: textColumn(),
    description: textColumn(),
    startDate: text(),
    endDate: text(),
    implementers: idsColumn(),
    fundings: jsonb().$type<FundingRow[]>().notNull().default(sql`'[]'`),
    area: text(),
    topics: idsColumn(),
    budget: jsonb().$type<Money>(),
    identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
    ...provenanceColumns(),
    places: text().array().generatedAlwaysAs(sql`array_remove(array[area], null)`),
    search: searchColumn('name', 'aliases', 'tagline', 'description'),
  },
  (table) => [
    index('projects_by_implementers').using('gin', table.implementers),
    index('projects_by_places').using('gin', table.places),
    index('projects_by_topics').using('gin', table.topics),
    index('projects_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('projects_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
