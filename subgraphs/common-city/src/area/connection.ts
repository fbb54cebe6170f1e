import { connectionOf } from '@koinipoli/kit';
import { Area } from './type.js';

export const AreaConnection = connectionOf(Area);
