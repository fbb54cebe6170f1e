import { connectionOf } from '@koinipoli/kit';
import { IndexRecord } from './type.js';

export const RecordConnection = connectionOf(IndexRecord, { distance: true });
