import type { RecordDefinition } from '@koinipoli/kit';
import { supportCentreRecord } from '../support-centre/record.js';

/** What people and files may write, whole before part. */
export const records: readonly RecordDefinition[] = [supportCentreRecord];
