import {
  defineList,
  type Filters,
  isAnyOf,
  provenanceFilters,
  provenanceOf,
  refer,
  textMatches,
} from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import type { WorkPackageFilter } from './filter.js';
import { workPackages as table } from './table.js';

const { id, ordinal, name, content, purposes, project, cost } = getTableColumns(table);

export const workPackageList = defineList({
  name: 'workPackages',
  from: table,
  id,
  columns: {
    id,
    ordinal,
    name,
    content,
    purposes,
    project: refer(project, 'id'),
    cost,
    provenance: provenanceOf(table),
  },
  orders: {
    ORDINAL: {
      keys: [
        { by: project, type: 'text' },
        { by: ordinal, type: 'integer' },
      ],
    },
  },
  filters: {
    text: textMatches(table.search),
    projects: isAnyOf(project),
    ...provenanceFilters(table),
  } satisfies Filters<WorkPackageFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    project: (key) => sql`${project} = ${key}`,
  },
});
