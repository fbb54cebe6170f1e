import { batched, groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { assessmentToolById } from '../assessment-tool/loaders.js';
import { impactAssessmentGroups, impactAssessmentList, selectAnswers } from './queries.js';
import type { AssessmentAnswer } from './type.js';

export const impactAssessmentPages = pagesOf(impactAssessmentList);
export const impactAssessmentById = oneBy(impactAssessmentList, 'id');
export const groupedImpactAssessments = groupsOf(impactAssessmentGroups, { TOOL: assessmentToolById });

/** What a body answered, for those who act for it; null for all others. */
export const answersByAssessment = batched<string, AssessmentAnswer[] | null, null>((ctx, ids) =>
  selectAnswers(ctx.db, ids, ctx.viewer.organisations),
);
