import { pgTable, text } from 'drizzle-orm/pg-core';
import { provenanceColumns, textColumn } from '../database/columns.js';

/** The table of the organisations that a network knows, under the ids that it mints or shares. */
export const organisationTable = () =>
  pgTable('organisations', {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    ...provenanceColumns(),
  });

/** The table that {@link organisationTable} makes. */
export type OrganisationTable = ReturnType<typeof organisationTable>;
