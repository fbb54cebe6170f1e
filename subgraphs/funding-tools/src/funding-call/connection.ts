import { connectionOf } from '@koinipoli/kit';
import { FundingCall } from './type.js';

export const FundingCallConnection = connectionOf(FundingCall);
