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
import type { SurveyResult } from './type.js';

const { id, name, description, action, status, period, topics, targetGroups, area, questions, responses } =
  getTableColumns(table);

const places = sql`array_remove(array[${area}], null)`;

/** Results with their questions and options whole; one of a question that is not there says nothing, and is left out. */
const resultsShown = sql<SurveyResult[]>`coalesce((
  select jsonb_agg(jsonb_build_object('question', question, 'option', option,
    'count', result -> 'count', 'mean', result -> 'mean', 'suppressed', coalesce(result -> 'suppressed', 'false')) order by nr)
  from jsonb_array_elements(${table.results}) with ordinality as each(result, nr)
  join jsonb_array_elements(${questions}) as question on question -> 'id' = result -> 'question'
  left join lateral jsonb_array_elements(question -> 'options') as option on option -> 'id' = result -> 'option'), '[]')`;

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
    results: resultsShown,
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
