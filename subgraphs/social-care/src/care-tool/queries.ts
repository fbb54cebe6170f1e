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
import type { CareToolFilter } from './filter.js';
import { careTools as table } from './table.js';

const { id, kind, name, features, url, workPackage, selectsFrom } = getTableColumns(table);

export const careToolList = defineList({
  name: 'careTools',
  from: table,
  id,
  columns: {
    id,
    kind,
    name,
    features,
    url,
    workPackageId: workPackage,
    selectsFromId: selectsFrom,
    provenance: provenanceOf(table),
  },
  orders: { NAME: { keys: [{ by: greekOrder(name), type: 'text' }] } },
  filters: {
    kinds: isAnyOf(kind),
    text: textMatches(table.search),
    ...provenanceFilters(table),
  } satisfies Filters<CareToolFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    workPackage: (key) => sql`${workPackage} = ${key}`,
  },
});
