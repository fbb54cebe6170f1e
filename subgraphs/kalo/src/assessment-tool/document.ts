import { defineDocument, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { assessmentTools as table } from './table.js';

/** Methods have names of their own in any language, `SROI`. */
const method = sql`case when ${table.method} is not null then jsonb_build_object('el', ${table.method}) end`;

export const assessmentToolDocument = defineDocument({
  kind: 'AssessmentTool',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([table.questions, table.scoring, method]),
  organisation: table.publisher,
  topics: table.topics,
  url: table.url,
  parties: partiesOf(partyOf(table.publisher, 'publisher')),
});
