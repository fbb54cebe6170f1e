import { type Context, checkId, Grouped, Listed, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { FundingCallConnection } from '../funding-call/connection.js';
import { FundingCallArgs } from '../funding-call/filter.js';
import { fundingCallPages } from '../funding-call/loaders.js';
import { fundingProgrammeById } from '../funding-programme/loaders.js';
import { FundingProgramme } from '../funding-programme/type.js';
import { FundingToolConnection } from './connection.js';
import { FundingToolArgs } from './filter.js';
import { FundingToolGroup, FundingToolGroupArgs } from './group.js';
import { fundingToolById, fundingToolPages, groupedFundingTools } from './loaders.js';
import { fundingToolRecord } from './record.js';
import { FundingTool } from './type.js';

/** What lets people write it. */
export const fundingToolVerbs = recordResolvers(fundingToolRecord, FundingTool, fundingToolById);

@Resolver(() => FundingTool)
export class FundingToolResolver {
  @Query(() => FundingTool, {
    nullable: true,
    description: 'A funding tool by its id. Null: no such id, or the network is down (then with an error).',
  })
  fundingTool(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return fundingToolById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => FundingToolConnection, {
    nullable: true,
    description: 'Grants, loans, guarantees, microcredit, help in kind.',
  })
  fundingTools(@Args(() => FundingToolArgs) args: FundingToolArgs, @Ctx() ctx: Context) {
    return fundingToolPages(ctx, args);
  }

  @Grouped()
  @Query(() => [FundingToolGroup], { nullable: true, description: 'Tools counted by group.' })
  fundingToolsGrouped(@Args(() => FundingToolGroupArgs) args: FundingToolGroupArgs, @Ctx() ctx: Context) {
    return groupedFundingTools(ctx, args);
  }

  @FieldResolver(() => FundingProgramme, {
    nullable: true,
    description: 'Programme that pays for it; null: none or unknown.',
  })
  programme(@Root() { programmeId }: FundingTool, @Ctx() ctx: Context) {
    return programmeId === null ? null : fundingProgrammeById(ctx, programmeId);
  }

  @Listed()
  @FieldResolver(() => FundingCallConnection, { description: 'Its calls.' })
  calls(
    @Root() { id }: FundingTool,
    @Args(() => FundingCallArgs) args: FundingCallArgs,
    @Ctx() ctx: Context,
  ) {
    return fundingCallPages(ctx, args, { tool: id });
  }
}
