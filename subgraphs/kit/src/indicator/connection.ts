import { Indicator } from '@koinipoli/schema';
import { connectionOf } from '../list/connection.js';

/** A page of indicators, the same in every network that measures. */
export const IndicatorConnection = connectionOf(Indicator, { shareable: true });
