import { defineList } from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { dataSources as table } from './table.js';

const { publisher, ...columns } = getTableColumns(table);

export const dataSourceList = defineList({
  name: 'dataSources',
  from: table,
  id: table.id,
  columns: { ...columns, publisherId: publisher },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: { id: (key) => sql`${table.id} = ${key}` },
});
