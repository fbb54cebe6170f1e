import { connectionOf } from '@koinipoli/kit';
import { SupportRequest } from './type.js';

export const SupportRequestConnection = connectionOf(SupportRequest);
