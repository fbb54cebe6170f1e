import { defineDocument, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { consultations as table } from './table.js';

/** Of a consultation the index has what is asked and what came out, and nothing of what people contributed. */
export const consultationDocument = defineDocument({
  kind: 'Consultation',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([table.conclusions]),
  organisation: table.organisation,
  topics: table.topics,
  targetGroups: table.targetGroups,
  areas: table.areas,
  period: table.period,
  url: table.url,
  parties: partiesOf(partyOf(table.organisation, 'organiser')),
});
