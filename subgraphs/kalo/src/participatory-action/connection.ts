import { connectionOf } from '@koinipoli/kit';
import { ParticipatoryAction } from './type.js';

export const ParticipatoryActionConnection = connectionOf(ParticipatoryAction);
