import { type Context, checkId, Listed, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { FundingCallConnection } from '../funding-call/connection.js';
import { FundingCallArgs } from '../funding-call/filter.js';
import { fundingCallPages } from '../funding-call/loaders.js';
import { FundingToolConnection } from '../funding-tool/connection.js';
import { FundingToolArgs } from '../funding-tool/filter.js';
import { fundingToolPages } from '../funding-tool/loaders.js';
import { ProjectConnection } from '../project/connection.js';
import { ProjectArgs } from '../project/filter.js';
import { projectPages } from '../project/loaders.js';
import { FundingProgrammeConnection } from './connection.js';
import { FundingProgrammeArgs } from './filter.js';
import { fundingProgrammeById, fundingProgrammePages, fundingProgrammesByWhole } from './loaders.js';
import { fundingProgrammeRecord } from './record.js';
import { FundingProgramme } from './type.js';

/** What lets people write it. */
export const fundingProgrammeVerbs = recordResolvers(
  fundingProgrammeRecord,
  FundingProgramme,
  fundingProgrammeById,
);

@Resolver(() => FundingProgramme)
export class FundingProgrammeResolver {
  @Query(() => FundingProgramme, {
    nullable: true,
    description: 'A programme by its id. Null: no such id, or the network is down (then with an error).',
  })
  fundingProgramme(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return fundingProgrammeById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => FundingProgrammeConnection, {
    nullable: true,
    description: 'Programmes, territorial investments, axes and funds, by name.',
  })
  fundingProgrammes(@Args(() => FundingProgrammeArgs) args: FundingProgrammeArgs, @Ctx() ctx: Context) {
    return fundingProgrammePages(ctx, args);
  }

  @FieldResolver(() => FundingProgramme, {
    nullable: true,
    description: 'What it is part of; null: nothing.',
  })
  partOf(@Root() { wholeId }: FundingProgramme, @Ctx() ctx: Context) {
    return wholeId === null ? null : fundingProgrammeById(ctx, wholeId);
  }

  @FieldResolver(() => [FundingProgramme], { nullable: true, description: 'Its parts.' })
  parts(@Root() { id }: FundingProgramme, @Ctx() ctx: Context) {
    return fundingProgrammesByWhole(ctx, id);
  }

  @Listed()
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'Projects it funds or frames, those of its parts included.',
  })
  projects(
    @Root() { id }: FundingProgramme,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() ctx: Context,
  ) {
    return projectPages(ctx, args, { programme: id });
  }

  @Listed()
  @FieldResolver(() => FundingToolConnection, {
    nullable: true,
    description: 'Tools it pays for, those of its parts included.',
  })
  tools(
    @Root() { id }: FundingProgramme,
    @Args(() => FundingToolArgs) args: FundingToolArgs,
    @Ctx() ctx: Context,
  ) {
    return fundingToolPages(ctx, args, { programme: id });
  }

  @Listed()
  @FieldResolver(() => FundingCallConnection, {
    nullable: true,
    description: 'Its calls, those of its parts included.',
  })
  calls(
    @Root() { id }: FundingProgramme,
    @Args(() => FundingCallArgs) args: FundingCallArgs,
    @Ctx() ctx: Context,
  ) {
    return fundingCallPages(ctx, args, { programme: id });
  }
}

/** A programme by its key, for the gateway. */
export const resolveFundingProgramme = ({ id }: { id: string }, ctx: Context) =>
  fundingProgrammeById(ctx, id);
