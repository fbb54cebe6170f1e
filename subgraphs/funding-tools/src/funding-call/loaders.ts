import { allBy, type Context, oneBy, type Parent, pagesOf } from '@koinipoli/kit';
import type { FundingCallArgs } from './filter.js';
import { fundingCallList } from './queries.js';
import { showsClosed } from './rules.js';

const pages = pagesOf(fundingCallList);

export const fundingCallPages = (ctx: Context, args: FundingCallArgs, parent?: Parent) =>
  pages(ctx, { ...args, filter: { ...args.filter, includeInactive: showsClosed(args.filter) } }, parent);
export const fundingCallById = oneBy(fundingCallList, 'id');
export const fundingCallsByIds = allBy(fundingCallList, 'id');
