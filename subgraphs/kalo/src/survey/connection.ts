import { connectionOf } from '@koinipoli/kit';
import { Survey } from './type.js';

export const SurveyConnection = connectionOf(Survey);
