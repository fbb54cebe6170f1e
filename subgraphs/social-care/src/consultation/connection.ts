import { connectionOf } from '@koinipoli/kit';
import { Consultation } from './type.js';

export const ConsultationConnection = connectionOf(Consultation);
