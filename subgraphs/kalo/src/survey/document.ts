import { defineDocument, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { surveys as table } from './table.js';

/** What a survey asks; of the answers nothing. */
export const surveyDocument = defineDocument({
  kind: 'Survey',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([table.questions]),
  topics: table.topics,
  targetGroups: table.targetGroups,
  areas: sql`array_remove(array[${table.area}], null)`,
  period: table.period,
});
