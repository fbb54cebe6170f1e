import { defineList, type Filters, greekOrder, isAnyOf, provenanceOf, textMatches } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import type { AreaFilter } from './filter.js';
import { areas as table } from './table.js';

const { id, name, aliases, note, level, code, population, centroid } = table;
const byName = { by: greekOrder(name), type: 'text' as const };

export const areaList = defineList({
  name: 'areas',
  from: table,
  id,
  columns: {
    id,
    name,
    aliases,
    note,
    level,
    code,
    population,
    centroid,
    wholeId: table.partOf,
    municipalityCode: table.municipality,
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [byName] }, LEVEL: { keys: [{ by: table.rank, type: 'integer' }, byName] } },
  filters: {
    ids: isAnyOf(id),
    levels: isAnyOf(level),
    within: (ids) =>
      sql`${id} in (select part from reference_area_parts where whole = any(${ids()}::text[]) and part <> whole)`,
    text: textMatches(table.search),
  } satisfies Filters<AreaFilter>,
  edges: { id: (key) => sql`${id} = ${key}`, whole: (key) => sql`${table.partOf} = ${key}` },
});
