import {
  enumColumn,
  idsColumn,
  provenanceColumns,
  searchColumn,
  statementsColumn,
  textColumn,
} from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { DataOrigin, ResourceKind, ResourceScope } from './type.js';

export const resources = pgTable(
  'resources',
  {
    id: text().primaryKey(),
    kind: enumColumn(ResourceKind).notNull(),
    name: textColumn().notNull(),
    description: textColumn(),
    scope: enumColumn(ResourceScope),
    dataOrigin: enumColumn(DataOrigin),
    topics: idsColumn(),
    audience: idsColumn(),
    purposes: statementsColumn(),
    statements: statementsColumn(),
    area: text(),
    issued: text(),
    publisher: text(),
    /** Languages of the resource itself; `languages` are those of the record. */
    writtenIn: idsColumn(),
    url: text(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description', 'purposes', 'statements'),
  },
  (table) => [
    index('resources_by_topics').using('gin', table.topics),
    index('resources_by_audience').using('gin', table.audience),
    index('resources_by_publisher').on(table.publisher),
    index('resources_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('resources_by_issue').on(sql`(coalesce(issued, '0000'))`, table.id),
    index('resources_by_update').on(table.updatedAt, table.id),
    index('resources_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
