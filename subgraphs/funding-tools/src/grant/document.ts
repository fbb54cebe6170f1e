import { amountOf, defineDocument, idsOf, partiesOf, partyOf } from '@koinipoli/kit';
import { grants as table } from './table.js';

export const grantDocument = defineDocument({
  kind: 'Grant',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  partOf: idsOf(table.programme, table.project),
  organisation: table.recipient,
  topics: table.topics,
  areas: table.areas,
  period: table.plannedDates,
  amounts: amountOf('awarded', table.amountAwarded),
  parties: partiesOf(partyOf(table.recipient, 'recipient'), partyOf(table.funder, 'funder')),
});
