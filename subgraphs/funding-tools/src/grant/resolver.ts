import { type Context, checkId, Grouped, Listed, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { fundingCallById } from '../funding-call/loaders.js';
import { FundingCall } from '../funding-call/type.js';
import { fundingProgrammeById } from '../funding-programme/loaders.js';
import { FundingProgramme } from '../funding-programme/type.js';
import { fundingToolById } from '../funding-tool/loaders.js';
import { FundingTool } from '../funding-tool/type.js';
import { projectById } from '../project/loaders.js';
import { Project } from '../project/type.js';
import { GrantConnection } from './connection.js';
import { GrantArgs } from './filter.js';
import { GrantGroup, GrantGroupArgs } from './group.js';
import { grantById, grantPages, groupedGrants } from './loaders.js';
import { grantRecord } from './record.js';
import { Grant } from './type.js';

/** What lets people write it. */
export const grantVerbs = recordResolvers(grantRecord, Grant, grantById);

@Resolver(() => Grant)
export class GrantResolver {
  @Query(() => Grant, {
    nullable: true,
    description: 'A grant by its id. Null: no such id, or the network is down (then with an error).',
  })
  grant(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return grantById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => GrantConnection, { nullable: true, description: 'Grants awarded.' })
  grants(@Args(() => GrantArgs) args: GrantArgs, @Ctx() ctx: Context) {
    return grantPages(ctx, args);
  }

  @Grouped()
  @Query(() => [GrantGroup], { nullable: true, description: 'Grants counted and summed by group.' })
  grantsGrouped(@Args(() => GrantGroupArgs) args: GrantGroupArgs, @Ctx() ctx: Context) {
    return groupedGrants(ctx, args);
  }

  @FieldResolver(() => FundingProgramme, {
    nullable: true,
    description: 'Programme (360Giving grantProgramme); null: none.',
  })
  programme(@Root() { programmeId }: Grant, @Ctx() ctx: Context) {
    return programmeId === null ? null : fundingProgrammeById(ctx, programmeId);
  }

  @FieldResolver(() => FundingTool, { nullable: true, description: 'Tool; null: none.' })
  tool(@Root() { toolId }: Grant, @Ctx() ctx: Context) {
    return toolId === null ? null : fundingToolById(ctx, toolId);
  }

  @FieldResolver(() => FundingCall, {
    nullable: true,
    description: 'Call it answered (360Giving fromOpenCall); null: none.',
  })
  call(@Root() { callId }: Grant, @Ctx() ctx: Context) {
    return callId === null ? null : fundingCallById(ctx, callId);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'Project it pays; null: none.' })
  project(@Root() { projectId }: Grant, @Ctx() ctx: Context) {
    return projectId === null ? null : projectById(ctx, projectId);
  }
}
