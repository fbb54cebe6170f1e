import { allBy, groupsOf, manyBy, oneBy, pagesOf } from '@koinipoli/kit';
import { supportCentreById } from '../support-centre/loaders.js';
import { centreServiceGroups, centreServiceList } from './queries.js';

export const centreServicePages = pagesOf(centreServiceList);
export const centreServiceById = oneBy(centreServiceList, 'id');
export const centreServicesByCentre = manyBy(centreServiceList, 'centre');
export const centreServicesByIds = allBy(centreServiceList, 'id');
export const groupedCentreServices = groupsOf(centreServiceGroups, { CENTRE: supportCentreById });
