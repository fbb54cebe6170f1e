import { enumColumn, idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import { AreaLevel, type GeoPoint } from '@koinipoli/schema';
import { index, integer, jsonb, pgTable, pgView, text } from 'drizzle-orm/pg-core';
import type { Population } from './type.js';

const columns = () => ({
  id: text().primaryKey(),
  level: enumColumn(AreaLevel).notNull(),
  code: text(),
  name: textColumn().notNull(),
  aliases: idsColumn(),
  note: textColumn(),
  partOf: text(),
  municipality: text(),
  centroid: jsonb().$type<GeoPoint>(),
  population: jsonb().$type<Population>(),
  ...provenanceColumns(),
  search: searchColumn('name', 'aliases', 'code'),
});

/** Every territory but the municipalities, which have a table of their own. */
export const otherAreas = pgTable('other_areas', columns(), (table) => [
  index('other_areas_by_whole').on(table.partOf),
]);

/** Every territory, municipalities included: a view that a migration of its own makes. */
export const areas = pgView('areas', { ...columns(), rank: integer().notNull() }).existing();
