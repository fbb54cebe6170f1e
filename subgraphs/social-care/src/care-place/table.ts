import { enumsColumn, locationColumns, provenanceColumns, textColumn } from '@koinipoli/kit';
import { AccessibilityProfile } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text } from 'drizzle-orm/pg-core';

/** Where structures are and services are given (HSDS location); several may share a place. */
export const carePlaces = pgTable(
  'care_places',
  {
    id: text().primaryKey(),
    /** Kept secret, as that of a shelter: then nothing but its municipality may be here at all. */
    secret: boolean().notNull().default(false),
    ...locationColumns(),
    accessibility: enumsColumn(AccessibilityProfile),
    accessibilityDetails: textColumn(),
    ...provenanceColumns(),
    /** What filters by place compare. */
    areas: text().array().generatedAlwaysAs(sql`array_remove(array['area:' || municipality, area], null)`),
  },
  (table) => [
    index('care_places_by_areas').using('gin', table.areas),
    check(
      'care_places_secret',
      sql`not secret or coalesce(address ->> 'el', postal_code, area, latitude::text, longitude::text, accessibility_details ->> 'el') is null`,
    ),
  ],
);
