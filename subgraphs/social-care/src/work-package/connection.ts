import { connectionOf } from '@koinipoli/kit';
import { WorkPackage } from './type.js';

export const WorkPackageConnection = connectionOf(WorkPackage);
