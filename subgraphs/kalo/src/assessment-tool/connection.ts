import { connectionOf } from '@koinipoli/kit';
import { AssessmentTool } from './type.js';

export const AssessmentToolConnection = connectionOf(AssessmentTool);
