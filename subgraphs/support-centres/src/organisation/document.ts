import { organisationDocument as documentOf } from '@koinipoli/kit';
import { organisations } from './table.js';

/** What the network believes of the organisations that it knows. */
export const organisationDocument = documentOf(organisations);
