import { connectionOf } from '@koinipoli/kit';
import { CareAlert } from './type.js';

export const CareAlertConnection = connectionOf(CareAlert);
