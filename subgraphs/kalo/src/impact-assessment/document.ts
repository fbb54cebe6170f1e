import { defineDocument, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { impactAssessments as table } from './table.js';

/** What a body reports of its impact; what it answered to come to that is its own. */
export const impactAssessmentDocument = defineDocument({
  kind: 'ImpactAssessment',
  from: table,
  id: table.id,
  name: table.name,
  words: textOf([table.indicators, table.outcomes]),
  organisation: table.organisation,
  topics: table.topics,
  period: table.period,
  url: table.url,
  parties: partiesOf(partyOf(table.organisation, 'reporter')),
});
