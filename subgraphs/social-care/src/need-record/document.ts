import { defineDocument } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { needRecords as table } from './table.js';

export const needRecordDocument = defineDocument({
  kind: 'NeedRecord',
  from: table,
  id: table.id,
  name: table.name,
  topics: sql`array[${table.topic}]`,
  targetGroups: sql`array_remove(array[${table.targetGroup}], null)`,
  areas: sql`array[coalesce(${table.area}, 'area:' || ${table.municipality})]`,
});
