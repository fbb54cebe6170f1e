import { connectionOf } from '@koinipoli/kit';
import { CareService } from './type.js';

export const CareServiceConnection = connectionOf(CareService, { distance: true });
