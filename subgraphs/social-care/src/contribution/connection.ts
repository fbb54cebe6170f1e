import { connectionOf } from '@koinipoli/kit';
import { ConsultationContribution } from './type.js';

export const ConsultationContributionConnection = connectionOf(ConsultationContribution);
