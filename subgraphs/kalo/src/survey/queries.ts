import {
  aboutTopics,
  defineList,
  type Filters,
  greekOrder,
  isAnyOf,
  provenanceFilters,
  provenanceOf,
  refer,
  referAll,
  standsDuring,
  textMatches,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import type { Area } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SurveyFilter } from './filter.js';
import { surveys as table } from './table.js';

const { id, name, description, action, status, period, topics, targetGroups, area, questions, responses } =
  getTableColumns(table);

const places = sql`array_remove(array[${area}], null)`;

export const surveyList = defineList({
  name: 'surveys',
  from: table,
  id,
  columns: {
    id,
    name,
    description,
    status,
    period,
    topics: referAll(topics),
    targetGroups: referAll(targetGroups),
    area: refer(area, 'id') as SQL<Area | null>,
    questions,
    responses,
    resultRows: table.results,
    actionId: action,
    resourceIds: table.resources,
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {
    statuses: isAnyOf(status),
    open: standsDuring(period),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(targetGroups),
    municipalities: touchesMunicipalities(places),
    areas: touchesAreas(places),
    ...provenanceFilters(table),
  } satisfies Filters<SurveyFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    action: (key) => sql`${action} = ${key}`,
  },
});
