import { organisationTable } from '@koinipoli/kit';

/** The organisations that the network knows beside the bodies themselves. */
export const organisations = organisationTable();
