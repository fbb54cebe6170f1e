import {
  enumColumn,
  idsColumn,
  provenanceColumns,
  searchColumn,
  statementsColumn,
  textColumn,
  textsColumn,
} from '@koinipoli/kit';
import type { Identifier } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { TopicScheme } from './type.js';

export const topics = pgTable(
  'topics',
  {
    id: text().primaryKey(),
    scheme: enumColumn(TopicScheme).notNull(),
    name: textColumn().notNull(),
    aliases: textsColumn(),
    definitions: statementsColumn(),
    notes: statementsColumn(),
    broader: idsColumn(),
    related: idsColumn(),
    identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
    ...provenanceColumns(),
    search: searchColumn('name', 'aliases'),
  },
  (table) => [
    index('topics_by_broader').using('gin', table.broader),
    index('topics_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('topics_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
