import { pagesOf } from '@koinipoli/kit';
import { apiKeyList } from './queries.js';

export const apiKeyPages = pagesOf(apiKeyList);
