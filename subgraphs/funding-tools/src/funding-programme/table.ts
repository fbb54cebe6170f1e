import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Identifier, Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { FundingProgrammeKind } from './type.js';

export const fundingProgrammes = pgTable(
  'funding_programmes',
  {
    id: text().primaryKey(),
    kind: enumColumn(FundingProgrammeKind).notNull(),
    name: textColumn().notNull(),
    aliases: idsColumn(),
    period: jsonb().$type<Period>(),
    area: text(),
    partOf: text(),
    manager: text(),
    funders: idsColumn(),
    identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
    ...provenanceColumns(),
    places: text().array().generatedAlwaysAs(sql`array_remove(array[area], null)`),
    search: searchColumn('name', 'aliases'),
  },
  (table) => [
    index('funding_programmes_by_part_of').on(table.partOf),
    index('funding_programmes_by_places').using('gin', table.places),
    index('funding_programmes_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('funding_programmes_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
