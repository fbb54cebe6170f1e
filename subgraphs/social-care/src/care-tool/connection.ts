import { connectionOf } from '@koinipoli/kit';
import { CareTool } from './type.js';

export const CareToolConnection = connectionOf(CareTool);
