import { manyBy } from '@koinipoli/kit';
import { partnershipList } from './queries.js';

export const partnershipsByBody = manyBy(partnershipList, 'body');
export const partnershipsByPartner = manyBy(partnershipList, 'partner');
