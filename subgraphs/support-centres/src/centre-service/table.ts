import {
  enumColumn,
  enumsColumn,
  idsColumn,
  provenanceColumns,
  searchColumn,
  textColumn,
} from '@koinipoli/kit';
import type { Contact } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { CentreServiceKind, VentureStage } from './type.js';

export const centreServices = pgTable(
  'centre_services',
  {
    id: text().primaryKey(),
    kind: enumColumn(CentreServiceKind).notNull(),
    name: textColumn().notNull(),
    description: textColumn(),
    active: boolean().notNull().default(true),
    centres: idsColumn(),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    ventureStages: enumsColumn(VentureStage),
    eligibility: textColumn(),
    fees: textColumn(),
    contact: jsonb().$type<Contact>(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('centre_services_by_centres').using('gin', table.centres),
    index('centre_services_by_topics').using('gin', table.topics),
    index('centre_services_by_groups').using('gin', table.targetGroups),
    index('centre_services_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('centre_services_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
