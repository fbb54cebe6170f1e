import { defineDocument, idsOf, textOf } from '@koinipoli/kit';
import { followedByPart, ofProject, projectOfPackage } from '../db/document-parts.js';
import { careTools as table } from './table.js';

const projectId = projectOfPackage(table.workPackage);
const project = ofProject(projectId);

/** A tool is of the project whose work package makes it. */
export const careToolDocument = defineDocument({
  kind: 'CareTool',
  from: table,
  id: table.id,
  name: table.name,
  description: textOf([table.features], 20_000),
  organisation: project.implementer,
  partOf: idsOf(table.workPackage, projectId),
  areas: project.areas,
  url: table.url,
  follows: followedByPart(table.id, table.workPackage),
});
