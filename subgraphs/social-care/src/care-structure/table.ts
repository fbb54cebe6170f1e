import { enumColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Contact } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { carePlaces } from '../care-place/table.js';
import { MunicipalUnit, ProviderType } from './type.js';

export const careStructures = pgTable(
  'care_structures',
  {
    id: text().primaryKey(),
    name: textColumn().notNull(),
    description: textColumn(),
    providerType: enumColumn(ProviderType).notNull(),
    municipalUnit: enumColumn(MunicipalUnit),
    organisation: text().notNull(),
    active: boolean().notNull().default(true),
    place: text().references(() => carePlaces.id),
    contact: jsonb().$type<Contact>(),
    ...provenanceColumns(),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('care_structures_by_organisation').on(table.organisation),
    index('care_structures_by_place').on(table.place),
    index('care_structures_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('care_structures_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
