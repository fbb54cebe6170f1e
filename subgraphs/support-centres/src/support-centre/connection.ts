import { connectionOf } from '@koinipoli/kit';
import { SupportCentre } from './type.js';

export const SupportCentreConnection = connectionOf(SupportCentre, { distance: true });
