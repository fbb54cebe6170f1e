import { connectionOf } from '@koinipoli/kit';
import { SupportedVenture } from './type.js';

export const SupportedVentureConnection = connectionOf(SupportedVenture);
