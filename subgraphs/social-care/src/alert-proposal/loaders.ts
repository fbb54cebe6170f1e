import { oneBy, pagesOf } from '@koinipoli/kit';
import { alertProposalList } from './queries.js';

export const alertProposalPages = pagesOf(alertProposalList);
export const alertProposalById = oneBy(alertProposalList, 'id');
