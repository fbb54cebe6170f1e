import { everyOf, oneBy } from '@koinipoli/kit';
import { networkList } from './queries.js';

export const networkById = oneBy(networkList, 'id');
export const allNetworks = everyOf(networkList);
