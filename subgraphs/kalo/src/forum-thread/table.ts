import { enumColumn, idsColumn, provenanceColumns, searchColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { participatoryActions } from '../participatory-action/table.js';
import { ReportReason } from './type.js';

const instant = () => timestamp({ withTimezone: true, mode: 'string' }).notNull();

export const forumThreads = pgTable(
  'forum_threads',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    action: text()
      .notNull()
      .references(() => participatoryActions.id),
    topics: idsColumn(),
    active: boolean().notNull().default(true),
    startedAt: instant(),
    ...provenanceColumns(),
    search: searchColumn('name'),
  },
  (table) => [
    index('forum_threads_by_action').on(table.action),
    index('forum_threads_by_topics').using('gin', table.topics),
    index('forum_threads_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('forum_threads_by_start').on(table.startedAt, table.id),
  ],
);

export const forumPosts = pgTable(
  'forum_posts',
  {
    id: text().primaryKey(),
    thread: text()
      .notNull()
      .references(() => forumThreads.id),
    text: text().notNull(),
    language: text().notNull(),
    author: text(),
    organisation: text(),
    postedAt: instant(),
    inReplyTo: text().references((): AnyPgColumn => forumPosts.id),
    /** A moderator took it out of sight; nothing that the graph gives may show it. */
    hidden: boolean().notNull().default(false),
    /** Why, for moderators; null where the author withdrew it, and nothing is left of its text. */
    hiddenReason: text(),
    /** Pseudonym of whoever wrote it here, never shown; null: it came with the data, or its author is forgotten. */
    writer: text(),
    /** What its writer was in the network then. */
    writtenAs: text(),
    ...provenanceColumns(),
    search: searchColumn('text'),
  },
  (table) => [
    index('forum_posts_by_writer').on(table.writer, table.postedAt).where(sql`writer is not null`),
    index('forum_posts_by_thread').on(table.thread, table.postedAt, table.id),
    index('forum_posts_by_answered').on(table.inReplyTo),
    index('forum_posts_by_search').using('gin', table.search.op('gin_trgm_ops')),
  ],
);

/** Who finds that a moderator should look at a post; gone once one has. */
export const forumReports = pgTable(
  'forum_reports',
  {
    post: text()
      .notNull()
      .references(() => forumPosts.id, { onDelete: 'cascade' }),
    /** Pseudonym. */
    reporter: text().notNull(),
    reason: enumColumn(ReportReason).notNull(),
    reportedAt: instant().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.post, table.reporter] })],
);
