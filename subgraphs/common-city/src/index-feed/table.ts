import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/** How far the index has followed each network's feed, and what it knows of the network. */
export const indexFeeds = pgTable('index_feeds', {
  network: text().primaryKey(),
  /** Where to go on; null: from zero. */
  cursor: text(),
  epoch: text(),
  /** The network's revision when it last answered; within an epoch it never falls. */
  revision: bigint({ mode: 'number' }),
  /** Since when a rebuild beside the live index is wanted; null: none is. */
  rebuildWanted: timestamp({ withTimezone: true, mode: 'string' }),
  /** Where it stands; null: not begun. */
  rebuildCursor: text(),
  /** When the network last answered, and the commit of its last change as it then said. */
  answeredAt: timestamp({ withTimezone: true, mode: 'string' }),
  lastChangeAt: timestamp({ withTimezone: true, mode: 'string' }),
  /** Up to when the index has its changes; null: not yet indexed. */
  indexedTo: timestamp({ withTimezone: true, mode: 'string' }),
  /** Whether the last answer went up to the feed's end. */
  atEnd: boolean().notNull().default(false),
  coverage: jsonb().$type<{ areas: string[]; topics: string[] }[]>().notNull().default([]),
  /** Why it last could not be followed, and since when; null: it is followed. */
  failure: jsonb().$type<{ code: string; message: string; since: string }>(),
});

/** Documents that broke the contract, by record: left out, the rest goes on. */
export const indexRefused = pgTable(
  'index_refused',
  {
    network: text().notNull(),
    id: text().notNull(),
    /** Each reason with the field that it is about. */
    why: text().notNull(),
    at: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.network, table.id] })],
);

/** The documents that the index has of each network, by what they say: one that says the same changes nothing. */
export const indexDocuments = pgTable(
  'index_documents',
  {
    network: text().notNull(),
    id: text().notNull(),
    kind: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.network, table.id] }),
    index('index_documents_by_id').on(table.id),
  ],
);

/**
 * The one row whose lock lets a transaction change the index: so changes have the order in which they are committed, and
 * who reads them by `sequence` never skips one.
 */
export const indexCounter = pgTable(
  'index_counter',
  { only: integer().primaryKey().default(1), sequence: bigint({ mode: 'number' }).notNull().default(0) },
  (table) => [check('index_counter_is_one', sql`${table.only} = 1`)],
);

/** What one transaction is about to apply; empty between transactions. */
export const indexArriving = pgTable('index_arriving', {
  id: text().primaryKey(),
  kind: text().notNull(),
  at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  isNew: boolean().notNull(),
  /** Null: no longer public. */
  document: jsonb(),
  hash: text(),
});

/** Documents of a rebuild, until it swaps. */
export const indexIncoming = pgTable(
  'index_incoming',
  {
    network: text().notNull(),
    id: text().notNull(),
    /** A line of the feed, its document checked. */
    change: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.network, table.id] })],
);
