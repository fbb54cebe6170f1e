import { organisationTable } from '@koinipoli/kit';

/** The organisations that the network knows. */
export const organisations = organisationTable();
