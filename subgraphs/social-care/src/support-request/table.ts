import { enumColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { AgeBand, HouseholdKind, RequestChannel, RequestOutcome, RequestUrgency } from './type.js';

/** A column that is null or one of an enum's values. */
const isOneOf = (column: string, values: object) =>
  `${column} in (${Object.keys(values)
    .map((value) => `'${value}'`)
    .join(', ')})`;

/** Closed lists alone: no column takes words of one's own, so that none can hold a name. */
export const supportRequests = pgTable(
  'support_requests',
  {
    id: text().primaryKey(),
    receivedOn: text().notNull(),
    topic: text().notNull(),
    area: text().notNull(),
    targetGroup: text(),
    ageBand: enumColumn(AgeBand),
    household: enumColumn(HouseholdKind),
    channel: enumColumn(RequestChannel).notNull(),
    urgency: enumColumn(RequestUrgency).notNull(),
    outcome: enumColumn(RequestOutcome),
    active: boolean().notNull().default(true),
  },
  (table) => [
    check(
      'support_requests_closed_lists',
      sql.raw(
        [
          "received_on ~ '^\\d{4}-\\d{2}-\\d{2}$'",
          "topic ~ '^need:[a-z0-9-]+$'",
          "area ~ '^area:[A-Za-z0-9-]+$'",
          "target_group ~ '^group:[a-z0-9-]+$'",
          isOneOf('age_band', AgeBand),
          isOneOf('household', HouseholdKind),
          isOneOf('channel', RequestChannel),
          isOneOf('urgency', RequestUrgency),
          isOneOf('outcome', RequestOutcome),
        ].join(' and '),
      ),
    ),
    index('support_requests_by_day').on(table.receivedOn, table.id),
    index('support_requests_by_topic').using('gin', sql`(array[topic])`),
    index('support_requests_by_area').using('gin', sql`(array[area])`),
  ],
);
