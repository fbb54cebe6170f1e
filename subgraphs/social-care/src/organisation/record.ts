import { organisationRecord as recordOf } from '@koinipoli/kit';
import { organisations } from './table.js';

/** The organisations that the network knows. */
export const organisationRecord = recordOf(organisations, 'osn');
