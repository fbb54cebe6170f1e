import { connectionOf } from '@koinipoli/kit';
import { CentreService } from './type.js';

export const CentreServiceConnection = connectionOf(CentreService);
