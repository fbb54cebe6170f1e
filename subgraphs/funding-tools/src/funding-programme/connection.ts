import { connectionOf } from '@koinipoli/kit';
import { FundingProgramme } from './type.js';

export const FundingProgrammeConnection = connectionOf(FundingProgramme);
