import { oneBy, pagesOf } from '@koinipoli/kit';
import { impactAssessmentList } from './queries.js';

export const impactAssessmentPages = pagesOf(impactAssessmentList);
export const impactAssessmentById = oneBy(impactAssessmentList, 'id');
