import type { FileParts } from '@koinipoli/kit';
import { records } from './db/records.js';
import { givingFormats } from './giving/formats.js';

/** What files hold of the network. */
export const files: FileParts = { name: 'funding-tools', records, ...givingFormats };
