import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { VentureStage } from '../centre-service/type.js';

export const supportedVentures = pgTable(
  'supported_ventures',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    stage: enumColumn(VentureStage).notNull(),
    active: boolean().notNull().default(true),
    organisation: text(),
    centres: idsColumn(),
    services: idsColumn(),
    topics: idsColumn(),
    area: text(),
    period: jsonb().$type<Period>(),
    ...provenanceColumns(),
    places: text().array().generatedAlwaysAs(sql`array_remove(array[area], null)`),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('supported_ventures_by_organisation').on(table.organisation),
    index('supported_ventures_by_centres').using('gin', table.centres),
    index('supported_ventures_by_services').using('gin', table.services),
    index('supported_ventures_by_topics').using('gin', table.topics),
    index('supported_ventures_by_places').using('gin', table.places),
    index('supported_ventures_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('supported_ventures_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
