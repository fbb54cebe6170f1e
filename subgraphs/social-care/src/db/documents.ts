import type { DocumentDefinition } from '@koinipoli/kit';
import { careAlertDocument } from '../care-alert/document.js';
import { careServiceDocument } from '../care-service/document.js';
import { careStructureDocument } from '../care-structure/document.js';
import { careToolDocument } from '../care-tool/document.js';
import { consultationDocument } from '../consultation/document.js';
import { indicatorDocument } from '../indicator/document.js';
import { interventionDocument } from '../intervention/document.js';
import { interventionCategoryDocument } from '../intervention-category/document.js';
import { needRecordDocument } from '../need-record/document.js';
import { organisationDocument } from '../organisation/document.js';
import { qualityCheckDocument } from '../quality-check/document.js';
import { workPackageDocument } from '../work-package/document.js';

/**
 * What the network tells the index. Requests for support, proposals of alerts and contributions of people are not in it,
 * and places only as parts of what is there.
 */
export const documents: readonly DocumentDefinition[] = [
  organisationDocument,
  careStructureDocument,
  careServiceDocument,
  needRecordDocument,
  interventionDocument,
  interventionCategoryDocument,
  workPackageDocument,
  careToolDocument,
  consultationDocument,
  qualityCheckDocument,
  careAlertDocument,
  indicatorDocument,
];
