import { manyBy, oneBy } from '@koinipoli/kit';
import { partnershipList } from './queries.js';

export const partnershipsByBody = manyBy(partnershipList, 'body');
export const partnershipsByPartner = manyBy(partnershipList, 'partner');
export const partnershipById = oneBy(partnershipList, 'id');
