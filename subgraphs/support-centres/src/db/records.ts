import type { RecordDefinition } from '@koinipoli/kit';
import { attachmentRecord, centreEventRecord, eventParticipationRecord } from '../centre-event/record.js';
import { centreServiceRecord } from '../centre-service/record.js';
import { organisationRecord } from '../organisation/record.js';
import { outreachPracticeRecord } from '../outreach-practice/record.js';
import { supportCentreRecord } from '../support-centre/record.js';
import { supportedVentureRecord } from '../supported-venture/record.js';

/** What people and files may write, whole before part. */
export const records: readonly RecordDefinition[] = [
  organisationRecord,
  supportCentreRecord,
  centreServiceRecord,
  supportedVentureRecord,
  outreachPracticeRecord,
  centreEventRecord,
  eventParticipationRecord,
  attachmentRecord,
];
