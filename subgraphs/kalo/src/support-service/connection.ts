import { connectionOf } from '@koinipoli/kit';
import { SupportService } from './type.js';

export const SupportServiceConnection = connectionOf(SupportService);
