import { defineDocument, idsOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { actionTopics as table } from './table.js';

export const actionTopicDocument = defineDocument({
  kind: 'ActionTopic',
  from: table,
  id: table.id,
  name: table.name,
  description: table.note,
  partOf: idsOf(table.action),
  topics: sql<string[]>`array(select distinct unnest(${table.topics} || ${table.trainingNeeds}) order by 1)`,
});
