import { indicatorRecords } from '@koinipoli/kit';
import { indicators, observations } from './table.js';

export const { indicatorRecord, observationRecord } = indicatorRecords({ indicators, observations });
