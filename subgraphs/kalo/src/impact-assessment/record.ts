import type { NotedConcept } from '@koinipoli/kit';
import { impactAssessments } from './table.js';

/** An assessment comes from a body's answers alone, not from what editors and files write; it is noted all the same. */
export const impactAssessmentRecord: NotedConcept = {
  kind: 'ImpactAssessment',
  table: impactAssessments,
  fields: {},
};
