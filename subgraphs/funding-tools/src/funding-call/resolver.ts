import { type Context, checkId, Grouped, Listed, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { fundingProgrammeById } from '../funding-programme/loaders.js';
import { FundingProgramme } from '../funding-programme/type.js';
import { fundingToolById } from '../funding-tool/loaders.js';
import { FundingTool } from '../funding-tool/type.js';
import { FundingCallConnection } from './connection.js';
import { FundingCallArgs } from './filter.js';
import { FundingCallGroup, FundingCallGroupArgs } from './group.js';
import { fundingCallById, fundingCallPages, groupedFundingCalls } from './loaders.js';
import { fundingCallRecord } from './record.js';
import { FundingCall } from './type.js';

/** What lets people write it. */
export const fundingCallVerbs = recordResolvers(fundingCallRecord, FundingCall, fundingCallById);

@Resolver(() => FundingCall)
export class FundingCallResolver {
  @Query(() => FundingCall, {
    nullable: true,
    description:
      'A call by its id, closed or not. Null: no such id, or the network is down (then with an error).',
  })
  fundingCall(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return fundingCallById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => FundingCallConnection, {
    nullable: true,
    description: 'Calls for applications, closed ones only if asked for.',
  })
  fundingCalls(@Args(() => FundingCallArgs) args: FundingCallArgs, @Ctx() ctx: Context) {
    return fundingCallPages(ctx, args);
  }

  @Grouped()
  @Query(() => [FundingCallGroup], {
    nullable: true,
    description: 'Calls, closed ones only if asked for, counted by group.',
  })
  fundingCallsGrouped(@Args(() => FundingCallGroupArgs) args: FundingCallGroupArgs, @Ctx() ctx: Context) {
    return groupedFundingCalls(ctx, args);
  }

  @FieldResolver(() => FundingTool, { nullable: true, description: 'The tool; null: none.' })
  tool(@Root() { toolId }: FundingCall, @Ctx() ctx: Context) {
    return toolId === null ? null : fundingToolById(ctx, toolId);
  }

  @FieldResolver(() => FundingProgramme, { nullable: true, description: 'The programme; null: none.' })
  programme(@Root() { programmeId }: FundingCall, @Ctx() ctx: Context) {
    return programmeId === null ? null : fundingProgrammeById(ctx, programmeId);
  }
}
