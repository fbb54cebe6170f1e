import {
  enumColumn,
  idsColumn,
  locationColumns,
  provenanceColumns,
  searchColumn,
  statementsColumn,
  textColumn,
} from '@koinipoli/kit';
import { type Contact, type Identifier, LegalForm } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { KaloRegister } from './type.js';

export const kaloOrganisations = pgTable(
  'kalo_organisations',
  {
    id: text().primaryKey(),
    organisation: text().notNull().unique(),
    name: textColumn().notNull(),
    aliases: idsColumn(),
    description: textColumn(),
    legalForm: enumColumn(LegalForm),
    register: enumColumn(KaloRegister),
    registrationNumber: text(),
    /** Numbers in other registers. */
    identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
    active: boolean().notNull().default(true),
    founded: text(),
    seat: text(),
    ...locationColumns(),
    contact: jsonb().$type<Contact>(),
    activities: idsColumn(),
    needs: idsColumn(),
    goals: statementsColumn(),
    members: integer(),
    womenMembers: integer(),
    employees: integer(),
    /** A body without products is no supplier. */
    products: idsColumn(),
    qualifiers: idsColumn(),
    supplierDescription: textColumn(),
    ...provenanceColumns(),
    /** Everywhere that it is seated or works: what filters by place compare. */
    places: text()
      .array()
      .generatedAlwaysAs(sql`array_remove(array['area:' || seat, 'area:' || municipality, area], null)`),
    /** All that it works on, serves or supplies: what filters by topic compare. */
    topics: text().array().generatedAlwaysAs(sql`activities || needs || products || qualifiers`),
    search: searchColumn('name', 'aliases', 'description', 'goals', 'supplier_description'),
  },
  (table) => [
    index('kalo_organisations_by_places').using('gin', table.places),
    index('kalo_organisations_by_topics').using('gin', table.topics),
    index('kalo_organisations_by_products').using('gin', table.products),
    index('kalo_organisations_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('kalo_organisations_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
    index('kalo_organisations_by_update').on(table.updatedAt, table.id),
  ],
);
