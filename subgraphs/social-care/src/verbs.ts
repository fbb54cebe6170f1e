import { recordResolvers, unverifiedResolver } from '@koinipoli/kit';
import { careAlertById } from './care-alert/loaders.js';
import { careAlertRecord } from './care-alert/record.js';
import { CareAlert } from './care-alert/type.js';
import { carePlaceById } from './care-place/loaders.js';
import { carePlaceRecord } from './care-place/record.js';
import { CarePlace } from './care-place/type.js';
import { careServiceById } from './care-service/loaders.js';
import { careServiceRecord } from './care-service/record.js';
import { CareService } from './care-service/type.js';
import { careStructureById } from './care-structure/loaders.js';
import { careStructureRecord } from './care-structure/record.js';
import { CareStructure } from './care-structure/type.js';
import { careToolById } from './care-tool/loaders.js';
import { careToolRecord } from './care-tool/record.js';
import { CareTool } from './care-tool/type.js';
import { consultationById } from './consultation/loaders.js';
import { consultationRecord } from './consultation/record.js';
import { Consultation } from './consultation/type.js';
import { records } from './db/records.js';
import { interventionById } from './intervention/loaders.js';
import { interventionRecord } from './intervention/record.js';
import { Intervention } from './intervention/type.js';
import { interventionCategoryById } from './intervention-category/loaders.js';
import { interventionCategoryRecord } from './intervention-category/record.js';
import { InterventionCategory } from './intervention-category/type.js';
import { needRecordById } from './need-record/loaders.js';
import { needRecordRecord } from './need-record/record.js';
import { NeedRecord } from './need-record/type.js';
import { qualityCheckById } from './quality-check/loaders.js';
import { qualityCheckRecord } from './quality-check/record.js';
import { QualityCheck } from './quality-check/type.js';
import { serviceLocationById } from './service-location/loaders.js';
import { serviceLocationRecord } from './service-location/record.js';
import { ServiceAtLocation } from './service-location/type.js';
import { workPackageById } from './work-package/loaders.js';
import { workPackageRecord } from './work-package/record.js';
import { WorkPackage } from './work-package/type.js';

/** What people write, concept by concept, and what they should look at again. */
export const recordVerbs = [
  ...recordResolvers(carePlaceRecord, CarePlace, carePlaceById),
  ...recordResolvers(careStructureRecord, CareStructure, careStructureById),
  ...recordResolvers(careServiceRecord, CareService, careServiceById),
  ...recordResolvers(serviceLocationRecord, ServiceAtLocation, serviceLocationById),
  ...recordResolvers(needRecordRecord, NeedRecord, needRecordById),
  ...recordResolvers(interventionRecord, Intervention, interventionById),
  ...recordResolvers(interventionCategoryRecord, InterventionCategory, interventionCategoryById),
  ...recordResolvers(careAlertRecord, CareAlert, careAlertById),
  ...recordResolvers(consultationRecord, Consultation, consultationById),
  ...recordResolvers(qualityCheckRecord, QualityCheck, qualityCheckById),
  ...recordResolvers(workPackageRecord, WorkPackage, workPackageById),
  ...recordResolvers(careToolRecord, CareTool, careToolById),
  unverifiedResolver('socialCare', records),
];
