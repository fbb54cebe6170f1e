import { manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { membershipList, organisationList } from './queries.js';

export const organisationPages = pagesOf(organisationList);
/** An organisation by any id that means it. */
export const organisationById = oneBy(organisationList, 'id');
export const organisationByAuthority = oneBy(organisationList, 'authority');
export const membershipsByOrganisation = manyBy(membershipList, 'organisation');
