import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { SessionStatus } from '../action-session/type.js';
import { participatoryActions } from '../participatory-action/table.js';

export const actionTopics = pgTable(
  'action_topics',
  {
    id: text().primaryKey(),
    action: text()
      .notNull()
      .references(() => participatoryActions.id),
    ordinal: integer(),
    name: textColumn().notNull(),
    note: textColumn(),
    status: enumColumn(SessionStatus),
    topics: idsColumn(),
    trainingNeeds: idsColumn(),
    ...provenanceColumns(),
    search: searchColumn('name'),
  },
  (table) => [
    index('action_topics_by_action').on(table.action),
    index('action_topics_by_topics').using('gin', table.topics),
    index('action_topics_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('action_topics_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
