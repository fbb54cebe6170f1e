import { connectionOf } from '@koinipoli/kit';
import { IdentityCandidate } from './type.js';

export const IdentityCandidateConnection = connectionOf(IdentityCandidate);
