import {
  defineList,
  type Filters,
  greekOrder,
  isAnyOf,
  provenanceFilters,
  provenanceOf,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { actionAboutTopics, kindPlace } from '../db/links.js';
import type { ParticipatoryActionFilter } from './filter.js';
import { participatoryActions as table } from './table.js';

const {
  id,
  kind,
  name,
  description,
  status,
  plannedCount,
  heldCount,
  groupSize,
  compositions,
  participantCategories,
  strands,
  purposes,
  methods,
  conclusions,
} = getTableColumns(table);

export const participatoryActionList = defineList({
  name: 'participatoryActions',
  from: table,
  id,
  columns: {
    id,
    kind,
    name,
    description,
    status,
    plannedCount,
    heldCount,
    groupSize,
    compositions,
    participantCategories,
    strands,
    purposes,
    methods,
    conclusions,
    domainId: table.domain,
    platformIds: table.platforms,
    resourceIds: table.resources,
    provenance: provenanceOf(table),
  },
  orders: {
    KIND: {
      keys: [
        { by: kindPlace(kind), type: 'integer' },
        { by: greekOrder(name), type: 'text' },
      ],
    },
  },
  filters: {
    kinds: isAnyOf(kind),
    text: textMatches(table.search),
    topics: actionAboutTopics,
    ...provenanceFilters(table),
  } satisfies Filters<ParticipatoryActionFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    domain: (key) => sql`${table.domain} = ${key}`,
  },
});
