import { connectionOf } from '@koinipoli/kit';
import { Change } from './type.js';

export const ChangeConnection = connectionOf(Change);
