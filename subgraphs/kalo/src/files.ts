import type { FileParts } from '@koinipoli/kit';
import { records } from './db/records.js';

/** What files hold of the network; no standard beside tables has words for it. */
export const files: FileParts = { name: 'kalo', records };
