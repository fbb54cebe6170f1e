import { amountOf, defineDocument, followed, idsOf, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { ofProject } from '../db/document-parts.js';
import { lineOfIntervention } from '../db/links.js';
import { interventions as table } from './table.js';

const project = ofProject(table.project);

/** An intervention takes place where its project works. */
export const interventionDocument = defineDocument({
  kind: 'Intervention',
  from: table,
  id: table.id,
  name: table.name,
  description: table.description,
  words: textOf([lineOfIntervention]),
  organisation: project.implementer,
  partOf: idsOf(table.project),
  topics: table.topics,
  targetGroups: table.targetGroups,
  areas: project.areas,
  amounts: amountOf('cost', table.cost),
  parties: partiesOf(partyOf(project.implementer, 'implementer')),
  follows: [followed(table.id, table.project), followed(table.id, table.category)],
});
