import { defineList, provenanceOf } from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { networks as table } from './table.js';

const { id, name, description, url, licence } = getTableColumns(table);

export const networkList = defineList({
  name: 'networks',
  from: table,
  id,
  columns: { id, name, description, url, licence, stewardId: table.steward, provenance: provenanceOf(table) },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: { id: (key) => sql`${id} = ${key}` },
});
