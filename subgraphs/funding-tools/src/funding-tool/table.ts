import {
  enumColumn,
  enumsColumn,
  idsColumn,
  provenanceColumns,
  searchColumn,
  textColumn,
} from '@koinipoli/kit';
import { LegalForm, type Money } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { FundingToolKind } from './type.js';

export const fundingTools = pgTable(
  'funding_tools',
  {
    id: text().primaryKey(),
    kind: enumColumn(FundingToolKind).notNull(),
    name: textColumn().notNull(),
    description: textColumn(),
    provider: text(),
    programme: text(),
    topics: idsColumn(),
    legalForms: enumsColumn(LegalForm),
    areas: idsColumn(),
    minimumAmount: jsonb().$type<Money>(),
    maximumAmount: jsonb().$type<Money>(),
    active: boolean().notNull().default(true),
    url: text(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('funding_tools_by_provider').on(table.provider),
    index('funding_tools_by_programme').on(table.programme),
    index('funding_tools_by_topics').using('gin', table.topics),
    index('funding_tools_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('funding_tools_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
