import {
  defineList,
  type Filters,
  greekOrder,
  isAnyOf,
  isInBox,
  isNear,
  metresFrom,
  provenanceOf,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { lacksRecords } from '../db/links.js';
import type { MunicipalityFilter } from './filter.js';
import { boundaries, municipalities as table } from './table.js';

const { code, name, genitive, aliases, nuts, centroid, population, validFrom, validTo } =
  getTableColumns(table);
const today = sql`(now() at time zone 'Europe/Athens')::date`;
const latitude = sql`(${centroid} ->> 'latitude')::float8`;
const longitude = sql`(${centroid} ->> 'longitude')::float8`;

export const municipalityList = defineList({
  name: 'municipalities',
  from: table,
  id: code,
  columns: {
    code,
    names: name,
    genitive,
    aliases,
    nuts,
    centroid,
    population,
    validFrom,
    validTo,
    regionalUnitId: table.regionalUnit,
    regionId: table.region,
    replacedByCodes: table.replacedBy,
    provenance: provenanceOf(table),
  },
  orders: {
    NAME: { keys: [{ by: greekOrder(name), type: 'text' }] },
    CODE: { keys: [] },
    POPULATION_DESC: {
      keys: [{ by: sql`coalesce((${population} ->> 'value')::int, 0)`, type: 'integer' }],
      descending: true,
    },
    DISTANCE: { keys: [], nearest: true },
  },
  filters: {
    codes: isAnyOf(code),
    areas: (ids) =>
      sql`'area:' || ${code} in (select part from reference_area_parts where whole = any(${ids()}::text[]))`,
    on: (day) =>
      sql`coalesce(${validFrom}, '2011-01-01') <= ${day()}::date and (${validTo} is null or ${validTo} >= ${day()}::date)`,
    lacking: lacksRecords(sql`${code}`),
    text: textMatches(table.search),
    near: isNear(latitude, longitude),
    bbox: isInBox(latitude, longitude),
  } satisfies Filters<MunicipalityFilter>,
  edges: {
    code: (key) => sql`${code} = ${key}`,
    area: (key) =>
      sql`'area:' || ${code} in (select part from reference_area_parts where whole = ${key} and part <> whole)`,
  },
  visible: sql`(${validTo} is null or ${validTo} >= ${today}) and (${validFrom} is null or ${validFrom} <= ${today})`,
  distance: metresFrom(latitude, longitude),
});

export const boundaryList = defineList({
  name: 'boundaries',
  from: boundaries,
  id: boundaries.code,
  columns: { geometry: boundaries.geometry },
  orders: { CODE: { keys: [] } },
  filters: {},
  edges: { code: (key) => sql`${boundaries.code} = ${key}` },
});
