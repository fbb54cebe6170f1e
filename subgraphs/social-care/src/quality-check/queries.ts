import { defineList, provenanceOf } from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { qualityChecks as table } from './table.js';

const { id, workPackage, name, checkedOn, passed, findings } = getTableColumns(table);

export const qualityCheckList = defineList({
  name: 'qualityChecks',
  from: table,
  id,
  columns: { id, name, checkedOn, passed, findings, provenance: provenanceOf(table) },
  orders: { CHECKED: { keys: [{ by: checkedOn, type: 'text' }] } },
  filters: {},
  edges: { id: (key) => sql`${id} = ${key}`, workPackage: (key) => sql`${workPackage} = ${key}` },
});
