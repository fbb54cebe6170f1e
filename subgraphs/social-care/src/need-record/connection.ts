import { connectionOf } from '@koinipoli/kit';
import { NeedRecord } from './type.js';

export const NeedRecordConnection = connectionOf(NeedRecord);
