import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { OfferKind } from './type.js';

export const offers = pgTable(
  'offers',
  {
    id: text().primaryKey(),
    kind: enumColumn(OfferKind).notNull(),
    wanted: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
    name: textColumn().notNull(),
    description: textColumn(),
    organisation: text().notNull(),
    topics: idsColumn(),
    audience: idsColumn(),
    areas: idsColumn(),
    period: jsonb().$type<Period>(),
    url: text(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('offers_by_organisation').on(table.organisation),
    index('offers_by_topics').using('gin', table.topics),
    index('offers_by_audience').using('gin', table.audience),
    index('offers_by_areas').using('gin', table.areas),
    index('offers_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('offers_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
    index('offers_by_update').on(table.updatedAt, table.id),
  ],
);

/** Answers of bodies to each other's offers: for these two alone. */
export const offerAnswers = pgTable(
  'offer_answers',
  {
    id: text().primaryKey(),
    offer: text()
      .notNull()
      .references(() => offers.id, { onDelete: 'cascade' }),
    /** The body that answers. */
    organisation: text().notNull(),
    message: text(),
    /** Pseudonym of the member who wrote it; null: forgotten. */
    writer: text(),
    answeredAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  },
  (table) => [
    index('offer_answers_by_offer').on(table.offer, table.answeredAt),
    index('offer_answers_by_writer').on(table.writer),
  ],
);
