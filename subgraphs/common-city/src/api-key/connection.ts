import { connectionOf } from '@koinipoli/kit';
import { ApiKey } from './type.js';

export const ApiKeyConnection = connectionOf(ApiKey);
