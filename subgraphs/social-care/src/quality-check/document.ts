import { defineDocument, idsOf, periodOf } from '@koinipoli/kit';
import { followedByPart, ofProject, projectOfPackage } from '../db/document-parts.js';
import { qualityChecks as table } from './table.js';

const projectId = projectOfPackage(table.workPackage);
const project = ofProject(projectId);

/** A check is of the project whose work package it checks. */
export const qualityCheckDocument = defineDocument({
  kind: 'QualityCheck',
  from: table,
  id: table.id,
  name: table.name,
  description: table.findings,
  organisation: project.implementer,
  partOf: idsOf(table.workPackage, projectId),
  areas: project.areas,
  period: periodOf(table.checkedOn, table.checkedOn),
  follows: followedByPart(table.id, table.workPackage),
});
