import { connectionOf } from '@koinipoli/kit';
import { Organisation } from './type.js';

export const OrganisationConnection = connectionOf(Organisation);
