import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Contact } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { SupportServiceKind } from './type.js';

export const supportServices = pgTable(
  'support_services',
  {
    id: text().primaryKey(),
    kind: enumColumn(SupportServiceKind).notNull(),
    name: textColumn().notNull(),
    description: textColumn(),
    active: boolean().notNull().default(true),
    domain: text(),
    organisations: idsColumn(),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    areas: idsColumn(),
    eligibility: textColumn(),
    fees: textColumn(),
    contact: jsonb().$type<Contact>(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('support_services_by_domain').on(table.domain),
    index('support_services_by_topics').using('gin', table.topics),
    index('support_services_by_groups').using('gin', table.targetGroups),
    index('support_services_by_organisations').using('gin', table.organisations),
    index('support_services_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('support_services_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
