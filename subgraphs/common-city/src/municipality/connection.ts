import { connectionOf } from '@koinipoli/kit';
import { Municipality } from './type.js';

export const MunicipalityConnection = connectionOf(Municipality, { distance: true });
