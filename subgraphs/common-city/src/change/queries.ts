import {
  aboutTopics,
  defineList,
  type Filters,
  isAnyOf,
  touchesAreas,
  touchesMunicipalities,
} from '@koinipoli/kit';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { ChangeFilter } from './filter.js';
import { indexChanges as table } from './table.js';

const { id, network, kind, operation, at, sequence } = getTableColumns(table);

/** What the record is now fulfils a condition. */
const ofRecord = (condition: SQL): SQL =>
  sql`exists (select from index_records now where now.id = ${id} and ${condition})`;

const topics = sql`(now.topics || now.target_groups)`;
const areas = sql`now.areas`;

export const changeList = defineList({
  name: 'changes',
  from: table,
  id,
  columns: {
    id: sql<string>`'change:' || ${sequence}`,
    at,
    operation,
    kind,
    recordId: sql<string>`${id}`,
    networkId: network,
  },
  orders: { SEQUENCE: { keys: [{ by: sequence, type: 'bigint' }] } },
  filters: {
    since: (instant) => sql`${at} >= ${instant()}::timestamptz`,
    networks: isAnyOf(network),
    kinds: isAnyOf(kind),
    topics: (ids) => ofRecord(aboutTopics(topics)(ids)),
    municipalities: (codes) => ofRecord(touchesMunicipalities(areas)(codes)),
    areas: (ids) => ofRecord(touchesAreas(areas)(ids)),
  } satisfies Filters<ChangeFilter>,
  edges: {},
});
