import { connectionOf } from '@koinipoli/kit';
import { FundingTool } from './type.js';

export const FundingToolConnection = connectionOf(FundingTool);
