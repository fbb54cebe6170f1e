import { organisationLoader } from '@koinipoli/kit';
import { organisations } from './table.js';

/** The network's own record of an organisation, by any id that means it. */
export const organisationById = organisationLoader(organisations);
