import { connectionOf } from '@koinipoli/kit';
import { Grant } from './type.js';

export const GrantConnection = connectionOf(Grant);
