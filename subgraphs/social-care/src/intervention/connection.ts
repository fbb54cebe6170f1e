import { connectionOf } from '@koinipoli/kit';
import { Intervention } from './type.js';

export const InterventionConnection = connectionOf(Intervention);
