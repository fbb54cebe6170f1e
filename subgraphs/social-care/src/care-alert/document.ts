import { defineDocument } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { careAlerts as table } from './table.js';

export const careAlertDocument = defineDocument({
  kind: 'CareAlert',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: table.resolution,
  active: sql<boolean>`${table.resolvedAt} is null`,
  topics: table.topics,
  targetGroups: table.targetGroups,
  areas: table.areas,
  period: table.period,
});
