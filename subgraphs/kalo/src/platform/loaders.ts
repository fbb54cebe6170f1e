import { allBy, everyOf, manyBy, oneBy } from '@koinipoli/kit';
import { platformList } from './queries.js';

/** All platforms of the network, by name. */
export const everyPlatform = everyOf(platformList);
export const platformsByIds = allBy(platformList, 'id');
export const platformsByDomain = manyBy(platformList, 'domain');
export const platformsByProject = manyBy(platformList, 'project');
export const platformById = oneBy(platformList, 'id');
