import {
  aboutTopics,
  type Database,
  defineList,
  type Filters,
  includeInactive,
  inMunicipality,
  isNotOver,
  onTopic,
  provenanceFilters,
  provenanceOf,
  referAll,
  standsDuring,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import type { Text } from '@koinipoli/schema';
import { getTableColumns, sql } from 'drizzle-orm';
import type { CareAlertFilter } from './filter.js';
import { careAlerts as table } from './table.js';

const { id, name, description, topics, targetGroups, areas, period, deadline, interventions } =
  getTableColumns(table);
const { resolvedAt, resolution } = table;

const stands = sql<boolean>`(${isNotOver(period)} and ${resolvedAt} is null)`;

export const careAlertList = defineList({
  name: 'careAlerts',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    active: stands,
    topics: referAll(topics),
    targetGroups: referAll(targetGroups),
    areas: referAll(areas),
    period,
    deadline,
    interventionIds: interventions,
    resolvedAt,
    resolution,
    provenance: provenanceOf(table),
  },
  orders: {
    LATEST: { keys: [{ by: sql`coalesce(${period} ->> 'start', '')`, type: 'text' }], descending: true },
  },
  filters: {
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(targetGroups),
    municipalities: touchesMunicipalities(areas),
    areas: touchesAreas(areas),
    during: standsDuring(period),
    includeInactive,
    ...provenanceFilters(table),
  } satisfies Filters<CareAlertFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    municipality: inMunicipality(areas),
    topic: (key) => sql`(${onTopic(topics)(key)} or ${onTopic(targetGroups)(key)})`,
  },
  visible: stands,
});

/** An alert that stands, and whose deadline passes within a day or has passed within the last week. */
export interface Pressing extends Record<string, unknown> {
  id: string;
  name: Text;
  deadline: string;
  passed: boolean;
  topics: string[];
  areas: string[];
}

/** Alerts of which those who asked have to be told. */
export const selectPressing = (db: Database): Promise<Pressing[]> =>
  db.execute<Pressing>(sql`
    select ${id} as id, ${name} as name, ${deadline} as deadline, ${deadline} <= now() as passed,
      ${topics} || ${targetGroups} as topics, ${areas} as areas
    from ${table} where ${resolvedAt} is null and ${stands}
      and ${deadline} between now() - interval '7 days' and now() + interval '1 day' order by 1`);
