import {
  enumColumn,
  enumsColumn,
  idsColumn,
  locationColumns,
  provenanceColumns,
  schedulesColumn,
  searchColumn,
  textColumn,
} from '@koinipoli/kit';
import { AccessibilityProfile, type Contact } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { SupportCentreFormality } from './type.js';

export const supportCentres = pgTable(
  'support_centres',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    aliases: idsColumn(),
    description: textColumn(),
    formality: enumColumn(SupportCentreFormality).notNull(),
    active: boolean().notNull().default(true),
    operator: text(),
    funder: text(),
    programme: text(),
    areas: idsColumn(),
    ...locationColumns(),
    contact: jsonb().$type<Contact>(),
    schedules: schedulesColumn(),
    accessibility: enumsColumn(AccessibilityProfile),
    accessibilityDetails: textColumn(),
    /** `languages` are those of the record's texts. */
    spokenLanguages: idsColumn(),
    ...provenanceColumns(),
    /** Everywhere that it is or that it serves: what filters by place compare. */
    places: text()
      .array()
      .generatedAlwaysAs(sql`array_remove(areas || array['area:' || municipality, area], null)`),
    search: searchColumn('name', 'aliases', 'description'),
  },
  (table) => [
    index('support_centres_by_places').using('gin', table.places),
    index('support_centres_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('support_centres_by_operator').on(table.operator),
    index('support_centres_by_funder').on(table.funder),
    index('support_centres_by_programme').on(table.programme),
    index('support_centres_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
