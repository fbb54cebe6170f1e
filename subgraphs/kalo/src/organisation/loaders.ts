import { oneBy } from '@koinipoli/kit';
import { organisationList } from './queries.js';

/** The network's own record of an organisation, by any id that means it. */
export const organisationById = oneBy(organisationList, 'id');
