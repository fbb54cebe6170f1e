import { defineList, provenanceOf } from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { projects as table } from './table.js';

const { id, goals, principles, statements } = getTableColumns(table);

export const projectList = defineList({
  name: 'projects',
  from: table,
  id,
  columns: { id, goals, principles, statements, provenance: provenanceOf(table) },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: { id: (key) => sql`${id} = ${key}` },
});
