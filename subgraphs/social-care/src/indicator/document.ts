import { indicatorDocument as documentOf } from '@koinipoli/kit';
import { indicators, observations } from './table.js';

export const indicatorDocument = documentOf({ indicators, observations });
