import { idsColumn, provenanceColumns, searchColumn, textColumn } from '@koinipoli/kit';
import type { GeoPoint } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Population } from '../area/type.js';

/** Edges of a rectangle in degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export const municipalities = pgTable(
  'municipalities',
  {
    code: text().primaryKey(),
    name: textColumn().notNull(),
    genitive: text().notNull(),
    aliases: idsColumn(),
    regionalUnit: text().notNull(),
    region: text().notNull(),
    nuts: text(),
    centroid: jsonb().$type<GeoPoint>(),
    bbox: jsonb().$type<Box>(),
    population: jsonb().$type<Population>(),
    validFrom: date({ mode: 'string' }),
    validTo: date({ mode: 'string' }),
    replacedBy: idsColumn(),
    ...provenanceColumns(),
    search: searchColumn("'Δήμος'::text", 'name', 'genitive', 'aliases', 'code'),
  },
  (table) => [
    index('municipalities_by_unit').on(table.regionalUnit),
    index('municipalities_by_name').on(sql`((name ->> 'el') collate "el-x-icu")`, table.code),
  ],
);

/** Boundaries, apart because they are large and seldom asked for. */
export const boundaries = pgTable('boundaries', {
  code: text()
    .primaryKey()
    .references(() => municipalities.code),
  geometry: jsonb().$type<object>().notNull(),
});
