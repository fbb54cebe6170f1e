import { idsColumn, provenanceColumns, schedulesColumn, searchColumn, textColumn } from '@koinipoli/kit';
import type { Identifier, Period } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  point,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/** What an amount in a document is. */
export interface Amount {
  role: string;
  amount: number;
  currency: string;
}

/** The index: every public record of every network, and the hub's own, as its document tells. */
export const indexRecords = pgTable(
  'index_records',
  {
    id: text().primaryKey(),
    /** The network that owns it; null: the hub itself (kinds Organisation, Topic, Municipality). */
    network: text(),
    kind: text().notNull(),
    name: textColumn().notNull(),
    aliases: idsColumn(),
    description: textColumn(),
    words: textColumn(),
    active: boolean().notNull(),
    /** Under the id that the network gives. */
    organisation: text(),
    represents: text(),
    /** Records of whatever network. */
    partOf: idsColumn(),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    areas: idsColumn(),
    period: jsonb().$type<Period>(),
    url: text(),
    identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
    amounts: jsonb().$type<Amount[]>().notNull().default(sql`'[]'`),
    ...provenanceColumns(),
    /** When its network committed the change that the index has. */
    changedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    search: searchColumn('name', 'aliases', 'description'),
  },
  (table) => [
    index('index_records_by_network').on(table.network, table.kind),
    index('index_records_by_kind').on(table.kind),
    index('index_records_by_organisation').on(table.organisation),
    index('index_records_by_represented').on(table.represents),
    index('index_records_by_whole').using('gin', table.partOf),
    index('index_records_by_topics').using('gin', table.topics),
    index('index_records_by_groups').using('gin', table.targetGroups),
    index('index_records_by_areas').using('gin', table.areas),
    index('index_records_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
    index('index_records_by_update').on(table.updatedAt, table.id),
    index('index_records_by_verification').on(
      sql`(coalesce(verified_at, '1970-01-01 00:00:00+00'::timestamptz))`,
      table.id,
    ),
    index('index_records_by_search').using('gin', table.search.op('gin_trgm_ops')),
  ],
);

/** A point of the extension `cube`. */
const cube = customType<{ data: string }>({ dataType: () => 'cube' });

/** The places of a record with their hours: `near`, `bbox` and `openAt` have to hold at one of them. */
export const indexPlaces = pgTable(
  'index_places',
  {
    record: text()
      .notNull()
      .references(() => indexRecords.id, { onDelete: 'cascade' }),
    nr: integer().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    area: text(),
    schedules: schedulesColumn(),
    /** Longitude and latitude, or those of its area's middle; a trigger fills it, and `spot`. */
    middle: point({ mode: 'xy' }),
    /** The same on the globe, in metres from its centre: distances along it neither bend nor break at the antimeridian. */
    spot: cube(),
  },
  (table) => [
    primaryKey({ columns: [table.record, table.nr] }),
    index('index_places_by_middle').using('gist', table.middle),
    index('index_places_by_spot').using('gist', table.spot),
  ],
);

/**
 * What records say about organisations, one row a party of a document: identity, memberships and conflicts are worked
 * out from these.
 */
export const indexParties = pgTable(
  'index_parties',
  {
    /** Id of the record that says so; documents of kind `Organisation` are no records, and are here alone. */
    record: text().notNull(),
    nr: integer().notNull(),
    network: text().notNull(),
    kind: text().notNull(),
    /** As the network names it. */
    organisation: text().notNull(),
    role: text(),
    since: text(),
    name: textColumn(),
    aliases: idsColumn(),
    identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
    legalForm: text(),
    seat: text(),
    activities: idsColumn(),
    contact: jsonb().$type<{ email?: string | null; phones: string[]; url?: string | null }>(),
    ...provenanceColumns(),
  },
  (table) => [
    // Networks share the ids of organisations, and each tells of them in a document of its own.
    primaryKey({ columns: [table.record, table.network, table.nr] }),
    index('index_parties_by_organisation').on(table.organisation),
    index('index_parties_by_network').on(table.network),
  ],
);
