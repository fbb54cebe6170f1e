import {
  enumColumn,
  enumsColumn,
  locationColumns,
  provenanceColumns,
  searchColumn,
  statementsColumn,
  textColumn,
} from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { actionTopics } from '../action-topic/table.js';
import { participatoryActions } from '../participatory-action/table.js';
import { GroupComposition, ParticipantCategory } from '../participatory-action/type.js';
import { SessionStatus } from './type.js';

export const actionSessions = pgTable(
  'action_sessions',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    action: text()
      .notNull()
      .references(() => participatoryActions.id),
    topic: text().references(() => actionTopics.id),
    status: enumColumn(SessionStatus).notNull(),
    heldOn: text(),
    ...locationColumns(),
    composition: enumColumn(GroupComposition),
    participantCategories: enumsColumn(ParticipantCategory),
    attendance: integer(),
    /** Seats for those who enrol; null: one does not enrol. */
    capacity: integer(),
    enrolUntil: timestamp({ withTimezone: true, mode: 'string' }),
    conclusions: statementsColumn(),
    url: text(),
    ...provenanceColumns(),
    /** Where it is, as filters by place compare it. */
    places: text().array().generatedAlwaysAs(sql`array_remove(array['area:' || municipality, area], null)`),
    search: searchColumn('name', 'address', 'conclusions'),
  },
  (table) => [
    index('action_sessions_by_action').on(table.action),
    index('action_sessions_by_topic').on(table.topic),
    index('action_sessions_by_places').using('gin', table.places),
    index('action_sessions_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('action_sessions_by_latest').on(sql`(coalesce(held_on, '0000'))`, table.id),
    index('action_sessions_by_earliest').on(sql`(coalesce(held_on, '9999'))`, table.id),
    check('action_sessions_have_seats', sql`${table.capacity} > 0`),
  ],
);
