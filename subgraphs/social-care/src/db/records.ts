import type { RecordDefinition } from '@koinipoli/kit';
import { careAlertRecord } from '../care-alert/record.js';
import { carePlaceRecord } from '../care-place/record.js';
import { careServiceRecord } from '../care-service/record.js';
import { careStructureRecord } from '../care-structure/record.js';
import { careToolRecord } from '../care-tool/record.js';
import { consultationRecord } from '../consultation/record.js';
import { indicatorRecord, observationRecord } from '../indicator/record.js';
import { interventionRecord } from '../intervention/record.js';
import { interventionCategoryRecord } from '../intervention-category/record.js';
import { needRecordRecord } from '../need-record/record.js';
import { organisationRecord } from '../organisation/record.js';
import { projectRecord } from '../project/record.js';
import { qualityCheckRecord } from '../quality-check/record.js';
import { serviceLocationRecord } from '../service-location/record.js';
import { workPackageRecord } from '../work-package/record.js';

/** What people and files may write, whole before part. */
export const records: readonly RecordDefinition[] = [
  organisationRecord,
  indicatorRecord,
  observationRecord,
  projectRecord,
  workPackageRecord,
  careToolRecord,
  interventionCategoryRecord,
  interventionRecord,
  consultationRecord,
  qualityCheckRecord,
  carePlaceRecord,
  careStructureRecord,
  careServiceRecord,
  serviceLocationRecord,
  needRecordRecord,
  careAlertRecord,
];
