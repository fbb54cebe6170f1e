import { idsColumn, textColumn } from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Needs raised by members, which are no alerts before an editor says so: no list of alerts can show them. */
export const alertProposals = pgTable(
  'alert_proposals',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    areas: idsColumn(),
    period: jsonb().$type<Period>(),
    deadline: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    interventions: idsColumn(),
    languages: text().array().notNull().default(sql`'{el}'`),
    raisedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    refused: boolean().notNull().default(false),
    reason: text(),
  },
  (table) => [index('alert_proposals_by_deadline').on(table.deadline, table.id)],
);
