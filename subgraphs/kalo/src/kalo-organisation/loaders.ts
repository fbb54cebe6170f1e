import { groupsOf, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { kaloOrganisationGroups, kaloOrganisationList } from './queries.js';

export const kaloOrganisationPages = pagesOf(kaloOrganisationList);
export const kaloOrganisationById = oneBy(kaloOrganisationList, 'id');

/** The body that an organisation is, by any id that means it. */
export const kaloOrganisationByOrganisation = oneBy(kaloOrganisationList, 'organisation');
export const groupedKaloOrganisations = groupsOf(kaloOrganisationGroups);

/** Bodies that seem to be the one that registers, by the id of the registration. */
export const kaloOrganisationsRegistering = manyBy(kaloOrganisationList, 'registration', { most: 100 });
