import { recordFacet } from '@koinipoli/kit';
import { Indicator } from '@koinipoli/schema';
import { careAlertById } from '../care-alert/loaders.js';
import { CareAlert } from '../care-alert/type.js';
import { careServiceById } from '../care-service/loaders.js';
import { CareService } from '../care-service/type.js';
import { careStructureById } from '../care-structure/loaders.js';
import { CareStructure } from '../care-structure/type.js';
import { careToolById } from '../care-tool/loaders.js';
import { CareTool } from '../care-tool/type.js';
import { consultationById } from '../consultation/loaders.js';
import { Consultation } from '../consultation/type.js';
import { indicatorById } from '../indicator/loaders.js';
import { interventionById } from '../intervention/loaders.js';
import { Intervention } from '../intervention/type.js';
import { interventionCategoryById } from '../intervention-category/loaders.js';
import { InterventionCategory } from '../intervention-category/type.js';
import { needRecordById } from '../need-record/loaders.js';
import { NeedRecord } from '../need-record/type.js';
import { qualityCheckById } from '../quality-check/loaders.js';
import { QualityCheck } from '../quality-check/type.js';
import { workPackageById } from '../work-package/loaders.js';
import { WorkPackage } from '../work-package/type.js';

/** A public record of social care, from wherever the index leads to it. */
export const RecordResolver = recordFacet({
  field: 'socialCare',
  union: 'SocialCareRecord',
  kinds: {
    CareStructure: [CareStructure, careStructureById],
    CareService: [CareService, careServiceById],
    NeedRecord: [NeedRecord, needRecordById],
    Intervention: [Intervention, interventionById],
    InterventionCategory: [InterventionCategory, interventionCategoryById],
    WorkPackage: [WorkPackage, workPackageById],
    CareTool: [CareTool, careToolById],
    Consultation: [Consultation, consultationById],
    QualityCheck: [QualityCheck, qualityCheckById],
    CareAlert: [CareAlert, careAlertById],
    Indicator: [Indicator, indicatorById],
  },
});
