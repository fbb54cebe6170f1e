import { connectionOf } from '@koinipoli/kit';
import { CentreEvent } from './type.js';

export const CentreEventConnection = connectionOf(CentreEvent);
