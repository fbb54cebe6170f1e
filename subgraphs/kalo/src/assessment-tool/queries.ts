import {
  aboutTopics,
  defineList,
  type Filters,
  greekOrder,
  isAnyOrganisation,
  isOrganisation,
  onTopic,
  provenanceFilters,
  provenanceOf,
  referAll,
  referOrganisation,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import type { AssessmentToolFilter } from './filter.js';
import { assessmentTools as table } from './table.js';

const { id, name, selfAssessment, topics, publisher } = getTableColumns(table);

export const assessmentToolList = defineList({
  name: 'assessmentTools',
  from: table,
  id,
  columns: {
    id,
    name,
    selfAssessment,
    description: table.description,
    method: table.method,
    questions: table.questions,
    scoring: table.scoring,
    maximumScore: table.maximumScore,
    url: table.url,
    topics: referAll(topics),
    publisher: referOrganisation(publisher),
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {
    selfAssessment: (value) => sql`${selfAssessment} = ${value()}`,
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    organisations: isAnyOrganisation(publisher),
    ...provenanceFilters(table),
  } satisfies Filters<AssessmentToolFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    publisher: isOrganisation(publisher),
    topic: onTopic(topics),
  },
});
