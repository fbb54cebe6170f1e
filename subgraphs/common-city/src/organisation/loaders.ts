import { groupsOf, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { municipalityByCode } from '../municipality/loaders.js';
import { networkById } from '../network/loaders.js';
import { topicById } from '../topic/loaders.js';
import { membershipList, organisationGroups, organisationList } from './queries.js';

export const organisationPages = pagesOf(organisationList);
/** An organisation by any id that means it. */
export const organisationById = oneBy(organisationList, 'id');
export const organisationByAuthority = oneBy(organisationList, 'authority');
export const membershipsByOrganisation = manyBy(membershipList, 'organisation');
export const groupedOrganisations = groupsOf(organisationGroups, {
  NETWORK: networkById,
  MUNICIPALITY: municipalityByCode,
  ACTIVITY: topicById,
});
