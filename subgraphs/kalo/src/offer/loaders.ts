import { groupsOf, oneBy, pagesOf } from '@koinipoli/kit';
import { offerGroups, offerList } from './queries.js';

export const offerPages = pagesOf(offerList);
export const offerById = oneBy(offerList, 'id');
export const groupedOffers = groupsOf(offerGroups);
