import {
  aboutTopics,
  areasOfMunicipalities,
  defineList,
  type Filters,
  greekOrder,
  isAnyOf,
  onTopic,
  provenanceFilters,
  provenanceOf,
  refer,
  referAll,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import {
  interventionAnswering,
  interventionForNeed,
  interventionTouchingAreas,
  placeInCatalogue,
} from '../db/links.js';
import type { InterventionFilter } from './filter.js';
import { interventions as table } from './table.js';

const { id, kind, name, description, category, topics, targetGroups, project, cost, indicators } =
  getTableColumns(table);

const byName = { by: greekOrder(name), type: 'text' as const };

export const interventionList = defineList({
  name: 'interventions',
  from: table,
  id,
  columns: {
    id,
    kind,
    name,
    description,
    categoryId: category,
    topics: referAll(topics),
    targetGroups: referAll(targetGroups),
    project: refer(project, 'id'),
    cost,
    indicatorIds: indicators,
    provenance: provenanceOf(table),
  },
  orders: {
    CATEGORY: { keys: [{ by: placeInCatalogue, type: 'integer' }, byName] },
    NAME: { keys: [byName] },
  },
  filters: {
    kinds: isAnyOf(kind),
    categories: isAnyOf(category),
    text: textMatches(table.search),
    topics: aboutTopics(topics),
    targetGroups: aboutTopics(targetGroups),
    municipalities: (codes) => interventionTouchingAreas(areasOfMunicipalities(codes)),
    areas: (ids) => interventionTouchingAreas(sql`${ids()}::text[]`),
    projects: isAnyOf(project),
    ...provenanceFilters(table),
  } satisfies Filters<InterventionFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    category: (key) => sql`${category} = ${key}`,
    project: (key) => sql`${project} = ${key}`,
    municipality: (key) => interventionTouchingAreas(sql`array['area:' || ${key}]`),
    needRecord: interventionForNeed,
    need: interventionAnswering,
    // Needs and groups of people are topics of one tree, so a topic leads to both.
    topic: (key) => sql`(${onTopic(topics)(key)} or ${onTopic(targetGroups)(key)})`,
  },
});
