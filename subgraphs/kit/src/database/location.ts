import type { Location } from '@koinipoli/schema';
import { type Column, type SQL, sql } from 'drizzle-orm';
import { doublePrecision, text } from 'drizzle-orm/pg-core';
import { refer, textColumn } from './columns.js';

/** The columns of a place with an address; {@link locationOf} shows them, {@link middleOf} measures from them. */
export const locationColumns = () => ({
  address: textColumn(),
  postalCode: text(),
  municipality: text(),
  area: text(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
});

type LocationTable = Record<keyof ReturnType<typeof locationColumns>, Column>;

/** A record's place as the API shows it; null where nothing of it is known. */
export const locationOf = (table: LocationTable): SQL<Location | null> =>
  sql`case when coalesce(${table.municipality}, ${table.area}, ${table.address} ->> 'el', ${table.postalCode}, ${table.latitude}::text) is not null
    then jsonb_build_object('address', ${table.address}, 'postalCode', ${table.postalCode},
      'municipality', ${refer(table.municipality, 'code')}, 'area', ${refer(table.area, 'id')},
      'point', case when ${table.latitude} is not null
        then jsonb_build_object('latitude', ${table.latitude}, 'longitude', ${table.longitude}) end) end`;

/** The axis of a point. */
type Axis = 'latitude' | 'longitude';

/**
 * Where distances are measured from: the record's own point, else the middle, as the reference feed gives it, of its part
 * of town, of its municipality, or of the municipality whose code is `otherwise`.
 */
export const middleOf =
  (table: LocationTable, otherwise: Column | SQL = sql`null`) =>
  (axis: Axis): SQL<number> =>
    sql`coalesce(${table[axis]}, (select here.${sql.raw(axis)} from reference_areas here
      where here.id = coalesce(${table.area}, 'area:' || coalesce(${table.municipality}, ${otherwise}))))`;
