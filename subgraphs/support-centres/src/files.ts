import { type FileParts, hsdsFormats } from '@koinipoli/kit';
import { records } from './db/records.js';
import { hsdsMapping } from './standard/hsds.js';

/** What files hold of the network. */
export const files: FileParts = { name: 'support-centres', records, ...hsdsFormats(hsdsMapping) };
