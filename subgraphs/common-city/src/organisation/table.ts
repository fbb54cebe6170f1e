import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import { type Contact, type Identifier, LegalForm, type Source } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { Sector } from './type.js';

export const organisations = pgTable(
  'organisations',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    aliases: idsColumn(),
    description: textColumn(),
    sector: enumColumn(Sector),
    legalForm: enumColumn(LegalForm),
    seat: text(),
    authorityOf: text().unique(),
    activities: idsColumn(),
    contact: jsonb().$type<Contact>(),
    identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
    links: idsColumn(),
    ...provenanceColumns(),
    places: text().array().generatedAlwaysAs(sql`array_remove(array['area:' || seat], null)`),
    search: searchColumn('name', 'aliases', 'description'),
  },
  (table) => [
    index('organisations_by_seat').on(table.seat),
    index('organisations_by_activities').using('gin', table.activities),
    index('organisations_by_identifiers').using('gin', table.identifiers),
    index('organisations_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('organisations_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);

/** Which other ids mean an organisation: kept by hand for now, and followed by every network. */
export const identity = pgTable(
  'identity',
  {
    alias: text().primaryKey(),
    organisation: text().notNull(),
    why: textColumn(),
    sources: jsonb().$type<Source[]>().notNull().default(sql`'[]'`),
  },
  (table) => [index('identity_by_organisation').on(table.organisation)],
);

/** Which networks know an organisation, and in which role. */
export const memberships = pgTable(
  'memberships',
  {
    organisation: text().notNull(),
    network: text().notNull(),
    role: text().notNull(),
    since: text(),
    ...provenanceColumns(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.network, table.role] })],
);
