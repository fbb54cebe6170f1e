import { connectionOf } from '@koinipoli/kit';
import { ImpactAssessment } from './type.js';

export const ImpactAssessmentConnection = connectionOf(ImpactAssessment);
