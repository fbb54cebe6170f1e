import { indicatorRecords } from '@koinipoli/kit';
import { indicators, observations } from './table.js';

/** What the actions of inclusion are monitored by, and the values. */
export const { indicatorRecord, observationRecord } = indicatorRecords({ indicators, observations });
