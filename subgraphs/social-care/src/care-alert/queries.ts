import {
  aboutTopics,
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
