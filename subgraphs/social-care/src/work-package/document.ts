import { amountOf, defineDocument, followed, idsOf, partiesOf, partyOf, textOf } from '@koinipoli/kit';
import { ofProject } from '../db/document-parts.js';
import { workPackages as table } from './table.js';

const project = ofProject(table.project);

export const workPackageDocument = defineDocument({
  kind: 'WorkPackage',
  from: table,
  id: table.id,
  name: table.name,
  description: textOf([table.content, table.purposes], 20_000),
  organisation: project.implementer,
  partOf: idsOf(table.project),
  areas: project.areas,
  amounts: amountOf('cost', table.cost),
  parties: partiesOf(partyOf(project.implementer, 'implementer')),
  follows: [followed(table.id, table.project)],
});
