import { declaredCoverage, type FactFile } from '@koinipoli/kit';
import { fundingCalls } from '../funding-call/table.js';
import { fundingProgrammes } from '../funding-programme/table.js';
import { fundingTools } from '../funding-tool/table.js';
import { grants } from '../grant/table.js';
import { organisations } from '../organisation/table.js';
import { projects } from '../project/table.js';

const data = (file: string) => new URL(`../../data/${file}`, import.meta.url);

/** The facts of the seed documents, whole before part; they name no tool, no call and no single grant. */
export const facts: readonly FactFile[] = [
  { table: organisations, file: data('organisations.json') },
  { table: fundingProgrammes, file: data('funding-programmes.json') },
  { table: projects, file: data('projects.json') },
  { table: fundingTools, file: data('funding-tools.json') },
  { table: fundingCalls, file: data('funding-calls.json') },
  { table: grants, file: data('grants.json') },
  { table: declaredCoverage, file: data('coverage.json') },
];
