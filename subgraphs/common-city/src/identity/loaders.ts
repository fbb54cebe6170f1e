import { oneBy, pagesOf } from '@koinipoli/kit';
import { identityCandidateList } from './queries.js';

export const identityCandidatePages = pagesOf(identityCandidateList);
export const identityCandidateById = oneBy(identityCandidateList, 'id');
