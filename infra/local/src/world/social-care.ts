import type { Cast } from './cast.js';
import { enteredBy, organisationRow } from './known-as.js';
import { careAlertsOf } from './social-care/alerts.js';
import { careWorld } from './social-care/care.js';
import { consultationsOf } from './social-care/consultations.js';
import { servicesAnswering } from './social-care/coverage.js';
import { indicatorRecords, observationRecords } from './social-care/indicators.js';
import { needRecordsOf } from './social-care/needs.js';
import {
  interventionRecords,
  projectRecords,
  qualityCheckRecords,
  workPackageRecords,
} from './social-care/projects.js';

/** What the world adds to social care. */
export const socialCareWorld = (cast: Cast): Record<string, object[]> => {
  const care = careWorld(cast);
  return {
    'organisations.json': [
      ...[...cast.municipal, ...cast.civil].map((body) => organisationRow('social-care', body)),
      ...enteredBy('social-care', cast),
    ],
    'indicators.json': indicatorRecords(cast),
    'observations.json': observationRecords(cast),
    'projects.json': projectRecords(),
    'work-packages.json': workPackageRecords(cast),
    'interventions.json': interventionRecords(cast),
    'consultations.json': consultationsOf(cast),
    'quality-checks.json': qualityCheckRecords(cast),
    ...care,
    'need-records.json': needRecordsOf(cast, servicesAnswering(care)),
    'care-alerts.json': careAlertsOf(cast),
  };
};
