import { indicatorTables } from '@koinipoli/kit';

/** What the actions of inclusion are monitored by, and the values. */
export const { indicators, observations } = indicatorTables();
