import { connectionOf } from '@koinipoli/kit';
import { ActionSession } from './type.js';

export const ActionSessionConnection = connectionOf(ActionSession);
