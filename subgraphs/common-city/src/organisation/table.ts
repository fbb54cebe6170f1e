import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import { type Contact, type Identifier, LegalForm } from '@koinipoli/schema';
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

/** A field about which networks disagree, as it is kept. */
export interface ConflictRow {
  field: string;
  values: { networkId: string; value: string; provenance: object }[];
}

/**
 * Every organisation once: what the hub's own facts and all networks say of it, merged. Made anew by `learn.ts` whenever
 * one of them says something else; nothing else writes here.
 */
export const knownOrganisations = pgTable(
  'known_organisations',
  {
    /** The hub's id of it. */
    id: text().primaryKey(),
    name: textColumn().notNull(),
    aliases: idsColumn(),
    description: textColumn(),
    sector: text(),
    legalForm: text(),
    seat: text(),
    authorityOf: text(),
    activities: idsColumn(),
    contact: jsonb().$type<Contact>(),
    /** Without tax numbers of natural persons. */
    identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
    links: idsColumn(),
    /** Ids of the networks that know it. */
    networks: idsColumn(),
    conflicts: jsonb().$type<ConflictRow[]>().notNull().default(sql`'[]'`),
    ...provenanceColumns(),
    places: text().array().generatedAlwaysAs(sql`array_remove(array['area:' || seat], null)`),
    search: searchColumn('name', 'aliases', 'description'),
  },
  (table) => [
    index('known_organisations_by_seat').on(table.seat),
    index('known_organisations_by_authority').on(table.authorityOf),
    index('known_organisations_by_activities').using('gin', table.activities),
    index('known_organisations_by_identifiers').using('gin', table.identifiers),
    index('known_organisations_by_networks').using('gin', table.networks),
    index('known_organisations_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('known_organisations_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
    index('known_organisations_by_update').on(table.updatedAt, table.id),
    index('known_organisations_in_conflict').on(table.id).where(sql`conflicts <> '[]'`),
  ],
);

/** The networks that know an organisation and in which role: facts and what records say, under the hub's id. */
export const knownMemberships = pgTable(
  'known_memberships',
  {
    organisation: text().notNull(),
    network: text().notNull(),
    role: text().notNull(),
    since: text(),
    /** Id of the record that says so; null: a fact of the hub's own. */
    record: text(),
    ...provenanceColumns(),
  },
  (table) => [primaryKey({ columns: [table.organisation, table.network, table.role] })],
);
