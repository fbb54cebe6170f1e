import type { Contact, Identifier } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { idsColumn, provenanceColumns, textColumn } from '../database/columns.js';

/** The table of the organisations that a network knows, under the ids that it mints or shares. */
export const organisationTable = () =>
  pgTable('organisations', {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    aliases: idsColumn(),
    identifiers: jsonb().$type<Identifier[]>().notNull().default(sql`'[]'`),
    /** Code of the municipality. */
    seat: text(),
    contact: jsonb().$type<Contact>(),
    ...provenanceColumns(),
  });

/** The table that {@link organisationTable} makes. */
export type OrganisationTable = ReturnType<typeof organisationTable>;
