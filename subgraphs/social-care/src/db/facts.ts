import { declaredCoverage, type FactFile } from '@koinipoli/kit';
import { careAlerts } from '../care-alert/table.js';
import { carePlaces } from '../care-place/table.js';
import { careServices } from '../care-service/table.js';
import { careStructures } from '../care-structure/table.js';
import { careTools } from '../care-tool/table.js';
import { consultations } from '../consultation/table.js';
import { indicators, observations } from '../indicator/table.js';
import { interventions } from '../intervention/table.js';
import { interventionCategories } from '../intervention-category/table.js';
import { needRecords } from '../need-record/table.js';
import { organisations } from '../organisation/table.js';
import { projects } from '../project/table.js';
import { qualityChecks } from '../quality-check/table.js';
import { serviceLocations } from '../service-location/table.js';
import { workPackages } from '../work-package/table.js';

const data = (file: string) => new URL(`../../data/${file}`, import.meta.url);

/** The facts of the seed documents, whole before part. */
export const facts: readonly FactFile[] = [
  { table: organisations, file: data('organisations.json') },
  { table: indicators, file: data('indicators.json') },
  { table: observations, file: data('observations.json') },
  { table: projects, file: data('projects.json') },
  { table: workPackages, file: data('work-packages.json') },
  { table: careTools, file: data('care-tools.json') },
  { table: interventionCategories, file: data('intervention-categories.json') },
  { table: interventions, file: data('interventions.json') },
  { table: consultations, file: data('consultations.json') },
  { table: qualityChecks, file: data('quality-checks.json') },
  { table: carePlaces, file: data('care-places.json') },
  { table: careStructures, file: data('care-structures.json') },
  { table: careServices, file: data('care-services.json') },
  { table: serviceLocations, file: data('service-locations.json') },
  { table: needRecords, file: data('need-records.json') },
  { table: careAlerts, file: data('care-alerts.json') },
  { table: declaredCoverage, file: data('coverage.json') },
];
