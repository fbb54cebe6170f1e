import {
  enumColumn,
  idsColumn,
  provenanceColumns,
  searchColumn,
  statementsColumn,
  textColumn,
} from '@koinipoli/kit';
import type { Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { supportCentres } from '../support-centre/table.js';
import { AttachmentKind, CentreEventKind, EventRole } from './type.js';

export const centreEvents = pgTable(
  'centre_events',
  {
    id: text().primaryKey(),
    kind: enumColumn(CentreEventKind).notNull(),
    name: textColumn().notNull(),
    format: textColumn(),
    edition: integer(),
    period: jsonb().$type<Period>(),
    partOf: text().references((): AnyPgColumn => centreEvents.id),
    municipality: text(),
    topics: idsColumn(),
    participantCategories: statementsColumn(),
    discussion: statementsColumn(),
    goals: statementsColumn(),
    url: text(),
    capacity: integer(),
    enrolUntil: timestamp({ withTimezone: true, mode: 'string' }),
    ...provenanceColumns(),
    search: searchColumn('name', 'format', 'discussion', 'goals'),
  },
  (table) => [
    index('centre_events_by_topics').using('gin', table.topics),
    index('centre_events_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('centre_events_by_whole').on(table.partOf),
    index('centre_events_by_latest').on(sql`(coalesce(period ->> 'start', '0000'))`, table.id),
    index('centre_events_by_earliest').on(sql`(coalesce(period ->> 'start', '9999'))`, table.id),
  ],
);

export const eventParticipations = pgTable(
  'event_participations',
  {
    id: text().primaryKey(),
    event: text()
      .notNull()
      .references(() => centreEvents.id),
    role: enumColumn(EventRole).notNull(),
    centre: text().references(() => supportCentres.id),
    organisation: text(),
    ...provenanceColumns(),
  },
  (table) => [
    index('event_participations_by_event').on(table.event),
    index('event_participations_by_centre').on(table.centre),
    index('event_participations_by_organisation').on(table.organisation),
  ],
);

export const attachments = pgTable(
  'attachments',
  {
    id: text().primaryKey(),
    event: text()
      .notNull()
      .references(() => centreEvents.id),
    kind: enumColumn(AttachmentKind).notNull(),
    name: textColumn().notNull(),
    centre: text().references(() => supportCentres.id),
    url: text(),
    ...provenanceColumns(),
  },
  (table) => [index('attachments_by_event').on(table.event), index('attachments_by_centre').on(table.centre)],
);
