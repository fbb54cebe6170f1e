import { connectionOf } from '@koinipoli/kit';
import { CareAlertProposal } from './type.js';

export const CareAlertProposalConnection = connectionOf(CareAlertProposal);
