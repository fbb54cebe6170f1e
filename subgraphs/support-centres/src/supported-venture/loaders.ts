import { groupsOf, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { supportCentreById } from '../support-centre/loaders.js';
import { supportedVentureGroups, supportedVentureList } from './queries.js';

export const supportedVenturePages = pagesOf(supportedVentureList);
export const supportedVentureById = oneBy(supportedVentureList, 'id');
export const supportedVenturesByOrganisation = manyBy(supportedVentureList, 'organisation');
export const groupedSupportedVentures = groupsOf(supportedVentureGroups, { CENTRE: supportCentreById });
