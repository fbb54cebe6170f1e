import type { RecordDefinition } from '@koinipoli/kit';
import { fundingCallRecord } from '../funding-call/record.js';
import { fundingProgrammeRecord } from '../funding-programme/record.js';
import { fundingToolRecord } from '../funding-tool/record.js';
import { grantRecord } from '../grant/record.js';
import { organisationRecord } from '../organisation/record.js';
import { projectRecord } from '../project/record.js';

/** What people and files may write, whole before part. */
export const records: readonly RecordDefinition[] = [
  organisationRecord,
  fundingProgrammeRecord,
  projectRecord,
  fundingToolRecord,
  fundingCallRecord,
  grantRecord,
];
