import { connectionOf } from '@koinipoli/kit';
import { Resource } from './type.js';

export const ResourceConnection = connectionOf(Resource);
