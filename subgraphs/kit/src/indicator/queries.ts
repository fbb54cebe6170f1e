import type { ObservationArgs } from '@koinipoli/schema';
import { getTableColumns, sql } from 'drizzle-orm';
import { greekOrder, provenanceOf, refer, referAll } from '../database/columns.js';
import { defineList, type Filters } from '../list/definition.js';
import {
  aboutTopics,
  areasOfMunicipalities,
  duringPeriod,
  onTopic,
  provenanceFilters,
  textMatches,
} from '../list/filter-sql.js';
import type { IndicatorFilter } from './filter.js';
import type { IndicatorTables } from './table.js';

/** The list of a network's indicators, by name; edges `id` and `topic`. */
export function indicatorList({ indicators: table }: IndicatorTables) {
  const { id, name, description, unit, topics, identifiers, target } = getTableColumns(table);
  return defineList({
    name: 'indicators',
    from: table,
    id,
    columns: {
      id,
      name,
      description,
      unit,
      topics: referAll(topics),
      identifiers,
      target,
      provenance: provenanceOf(table),
    },
    orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
    filters: {
      text: textMatches(table.search),
      topics: aboutTopics(topics),
      ...provenanceFilters(table),
    } satisfies Filters<IndicatorFilter>,
    edges: { id: (key) => sql`${id} = ${key}`, topic: onTopic(topics) },
  });
}

/** The values of indicators, oldest first and undated before them; edge `indicator`. */
export function observationList({ observations: table }: IndicatorTables) {
  const { id, indicator, area, period, value, suppressed } = getTableColumns(table);
  return defineList({
    name: 'observations',
    from: table,
    id,
    columns: { period, area: refer(area, 'id'), value, suppressed, provenance: provenanceOf(table) },
    orders: {
      PERIOD: {
        keys: [
          { by: sql`coalesce(${period} ->> 'start', '')`, type: 'text' },
          { by: area, type: 'text' },
        ],
      },
    },
    filters: {
      levels: (levels) =>
        sql`${area} in (select id from reference_areas where level = any(${levels()}::text[]))`,
      municipalities: (codes) => sql`${area} in (select areas_touching(${areasOfMunicipalities(codes)}))`,
      areas: (ids) =>
        sql`(${area} = any(${ids()}::text[]) or ${area} in (select part from reference_area_parts where whole = any(${ids()}::text[])))`,
      during: duringPeriod(period),
    } satisfies Filters<ObservationArgs>,
    edges: { indicator: (key) => sql`${indicator} = ${key}` },
  });
}
