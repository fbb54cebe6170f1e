import { connectionOf } from '@koinipoli/kit';
import { CareStructure } from './type.js';

export const CareStructureConnection = connectionOf(CareStructure, { distance: true });
