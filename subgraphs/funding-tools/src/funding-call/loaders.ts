import { allBy, type Context, groupsOf, oneBy, type Parent, pagesOf } from '@koinipoli/kit';
import { fundingProgrammeById } from '../funding-programme/loaders.js';
import type { FundingCallArgs, FundingCallFilter } from './filter.js';
import type { FundingCallGroupArgs } from './group.js';
import { fundingCallGroups, fundingCallList } from './queries.js';
import { showsClosed } from './rules.js';

const pages = pagesOf(fundingCallList);
const groups = groupsOf(fundingCallGroups, { PROGRAMME: fundingProgrammeById });

const withClosed = <A extends { filter?: FundingCallFilter | null }>(args: A): A => ({
  ...args,
  filter: { ...args.filter, includeInactive: showsClosed(args.filter) },
});

export const fundingCallPages = (ctx: Context, args: FundingCallArgs, parent?: Parent) =>
  pages(ctx, withClosed(args), parent);
export const groupedFundingCalls = (ctx: Context, args: FundingCallGroupArgs) =>
  groups(ctx, withClosed(args));
export const fundingCallById = oneBy(fundingCallList, 'id');
export const fundingCallsByIds = allBy(fundingCallList, 'id');
