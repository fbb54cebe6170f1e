import type { FactFile } from '@koinipoli/kit';
import { kaloOrganisations } from '../kalo-organisation/table.js';
import { organisations } from '../organisation/table.js';

const data = (file: string) => new URL(`../../data/${file}`, import.meta.url);

/** The facts of the seed documents, whole before part; of the bodies themselves they name none. */
export const facts: readonly FactFile[] = [
  { table: organisations, file: data('organisations.json') },
  { table: kaloOrganisations, file: data('kalo-organisations.json') },
];
