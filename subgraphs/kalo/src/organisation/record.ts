import { organisationRecord as recordOf } from '@koinipoli/kit';
import { organisations } from './table.js';

export const organisationRecord = recordOf(organisations);
