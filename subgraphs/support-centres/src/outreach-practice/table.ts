import { enumsColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { OutreachEventType, type OutreachPartnerKind } from './type.js';

/** A partner as it is kept: a kind, and ids of bridges and of the centre where the source names them. */
export interface PartnerRow {
  kind: OutreachPartnerKind;
  organisation?: string | null;
  topic?: string | null;
  municipality?: string | null;
  centre?: string | null;
}

export const outreachPractices = pgTable(
  'outreach_practices',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    centres: idsColumn(),
    eventTypes: enumsColumn(OutreachEventType),
    partners: jsonb().$type<PartnerRow[]>().notNull().default(sql`'[]'`),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('outreach_practices_by_centres').using('gin', table.centres),
    index('outreach_practices_by_partners').using('gin', table.partners),
    index('outreach_practices_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('outreach_practices_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
