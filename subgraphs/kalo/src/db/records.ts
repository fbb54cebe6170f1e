import type { RecordDefinition } from '@koinipoli/kit';
import { actionSessionRecord } from '../action-session/record.js';
import { actionTopicRecord } from '../action-topic/record.js';
import { assessmentToolRecord } from '../assessment-tool/record.js';
import { indicatorRecord, observationRecord } from '../indicator/record.js';
import { kaloOrganisationRecord } from '../kalo-organisation/record.js';
import { offerRecord } from '../offer/record.js';
import { organisationRecord } from '../organisation/record.js';
import { participatoryActionRecord } from '../participatory-action/record.js';
import { partnershipRecord } from '../partnership/record.js';
import { platformRecord } from '../platform/record.js';
import { resourceRecord } from '../resource/record.js';
import { supportServiceRecord } from '../support-service/record.js';
import { surveyRecord } from '../survey/record.js';

/** What people and files may write, whole before part. What people say of themselves in the forum and in surveys is none of it. */
export const records: readonly RecordDefinition[] = [
  organisationRecord,
  kaloOrganisationRecord,
  partnershipRecord,
  platformRecord,
  resourceRecord,
  participatoryActionRecord,
  actionTopicRecord,
  actionSessionRecord,
  surveyRecord,
  indicatorRecord,
  observationRecord,
  supportServiceRecord,
  offerRecord,
  assessmentToolRecord,
];
