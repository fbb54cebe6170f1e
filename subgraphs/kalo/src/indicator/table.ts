import { indicatorTables } from '@koinipoli/kit';

export const { indicators, observations } = indicatorTables();
