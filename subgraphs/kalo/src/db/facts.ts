import type { FactFile } from '@koinipoli/kit';
import { assessmentTools } from '../assessment-tool/table.js';
import { impactAssessments } from '../impact-assessment/table.js';
import { indicators, observations } from '../indicator/table.js';
import { kaloOrganisations } from '../kalo-organisation/table.js';
import { offers } from '../offer/table.js';
import { organisations } from '../organisation/table.js';
import { partnerships } from '../partnership/table.js';
import { resources } from '../resource/table.js';
import { supportServices } from '../support-service/table.js';

const data = (file: string) => new URL(`../../data/${file}`, import.meta.url);

/** The facts of the seed documents, whole before part; of the bodies themselves they name none. */
export const facts: readonly FactFile[] = [
  { table: organisations, file: data('organisations.json') },
  { table: kaloOrganisations, file: data('kalo-organisations.json') },
  { table: partnerships, file: data('partnerships.json') },
  { table: resources, file: data('resources.json') },
  { table: indicators, file: data('indicators.json') },
  { table: observations, file: data('observations.json') },
  { table: supportServices, file: data('support-services.json') },
  { table: offers, file: data('offers.json') },
  { table: assessmentTools, file: data('assessment-tools.json') },
  { table: impactAssessments, file: data('impact-assessments.json') },
];
