import type { Body, Cast } from './cast.js';
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
    'organisations.json': [...cast.municipal, ...cast.civil].map(organisation),
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

const organisation = ({ id, name }: Body) => ({ id, name, sources: [], synthetic: true });
