import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { Contact, Money, Texts } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { careStructures } from '../care-structure/table.js';
import { interventionCategories } from '../intervention-category/table.js';
import { type ServiceCapacity, ServiceStatus } from './type.js';

export const careServices = pgTable(
  'care_services',
  {
    id: text().primaryKey(),
    structure: text()
      .notNull()
      .references(() => careStructures.id),
    category: text().references(() => interventionCategories.id),
    name: textColumn().notNull(),
    description: textColumn(),
    status: enumColumn(ServiceStatus).notNull().default('ACTIVE'),
    topics: idsColumn(),
    targetGroups: idsColumn(),
    areas: idsColumn(),
    minimumAge: integer(),
    maximumAge: integer(),
    eligibility: textColumn(),
    fees: textColumn(),
    cost: jsonb().$type<Money>(),
    applicationProcess: textColumn(),
    requiredDocuments: jsonb().$type<Texts>().notNull().default(sql`'{"el": []}'`),
    capacity: jsonb().$type<ServiceCapacity>(),
    /** `languages` are those of the record's own texts. */
    spoken: idsColumn(),
    notice: textColumn(),
    contact: jsonb().$type<Contact>(),
    ...provenanceColumns(),
    active: boolean().generatedAlwaysAs(sql`status = 'ACTIVE'`),
    search: searchColumn('name', 'description'),
  },
  (table) => [
    index('care_services_by_structure').on(table.structure),
    index('care_services_by_category').on(table.category),
    index('care_services_by_topics').using('gin', table.topics),
    index('care_services_by_groups').using('gin', table.targetGroups),
    index('care_services_by_areas').using('gin', table.areas),
    index('care_services_by_search').using('gin', table.search.op('gin_trgm_ops')),
    index('care_services_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.id),
  ],
);
