import { groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { assessmentToolById } from '../assessment-tool/loaders.js';
import { impactAssessmentGroups, impactAssessmentList } from './queries.js';

export const impactAssessmentPages = pagesOf(impactAssessmentList);
export const impactAssessmentById = oneBy(impactAssessmentList, 'id');
export const groupedImpactAssessments = groupsOf(impactAssessmentGroups, { TOOL: assessmentToolById });
