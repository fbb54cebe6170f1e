import type { FactFile } from '@koinipoli/kit';
import { careTools } from '../care-tool/table.js';
import { interventions } from '../intervention/table.js';
import { interventionCategories } from '../intervention-category/table.js';
import { organisations } from '../organisation/table.js';
import { projects } from '../project/table.js';
import { workPackages } from '../work-package/table.js';

const data = (file: string) => new URL(`../../data/${file}`, import.meta.url);

/** The facts of the seed documents, whole before part. */
export const facts: readonly FactFile[] = [
  { table: organisations, file: data('organisations.json') },
  { table: projects, file: data('projects.json') },
  { table: workPackages, file: data('work-packages.json') },
  { table: careTools, file: data('care-tools.json') },
  { table: interventionCategories, file: data('intervention-categories.json') },
  { table: interventions, file: data('interventions.json') },
];
