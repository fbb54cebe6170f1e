import { groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { kaloOrganisationGroups, kaloOrganisationList } from './queries.js';

export const kaloOrganisationPages = pagesOf(kaloOrganisationList);
export const kaloOrganisationById = oneBy(kaloOrganisationList, 'id');

/** The body that an organisation is, by any id that means it. */
export const kaloOrganisationByOrganisation = oneBy(kaloOrganisationList, 'organisation');
export const groupedKaloOrganisations = groupsOf(kaloOrganisationGroups);
