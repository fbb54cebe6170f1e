import { organisationDocument as documentOf } from '@koinipoli/kit';
import { organisations } from './table.js';

export const organisationDocument = documentOf(organisations);
