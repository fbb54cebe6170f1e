import { enumColumn } from '@koinipoli/kit';
import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { ChangeOperation } from './type.js';

/** One row a record of a network: its last change, tombstones kept; `sequence` is the order in which the index had them. */
export const indexChanges = pgTable(
  'index_changes',
  {
    /** Id of the record. */
    id: text().primaryKey(),
    network: text().notNull(),
    kind: text().notNull(),
    operation: enumColumn(ChangeOperation).notNull(),
    at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    sequence: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [
    index('index_changes_by_sequence').on(table.sequence),
    index('index_changes_by_time').on(table.at, table.id),
  ],
);
