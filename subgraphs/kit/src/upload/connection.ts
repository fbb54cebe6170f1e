import { Import, ImportFault } from '@koinipoli/schema';
import { connectionOf } from '../list/connection.js';

/** A page of imports, the same in every network. */
export const ImportConnection = connectionOf(Import, { shareable: true });

/** A page of the faults of an import. */
export const ImportFaultConnection = connectionOf(ImportFault, { shareable: true });
