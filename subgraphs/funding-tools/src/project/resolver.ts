import { type Context, checkId, Listed, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { fundingProgrammeById } from '../funding-programme/loaders.js';
import { FundingProgramme } from '../funding-programme/type.js';
import { GrantConnection } from '../grant/connection.js';
import { GrantArgs } from '../grant/filter.js';
import { grantPages } from '../grant/loaders.js';
import { ProjectConnection } from './connection.js';
import { ProjectArgs } from './filter.js';
import { projectById, projectPages } from './loaders.js';
import { projectRecord } from './record.js';
import { Project, ProjectFunding } from './type.js';

/** What lets people write it. */
export const projectVerbs = recordResolvers(projectRecord, Project, projectById);

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, {
    nullable: true,
    description: 'A project by its id. Null: no such id, or the network is down (then with an error).',
  })
  project(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return projectById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => ProjectConnection, { nullable: true, description: 'Projects that programmes fund.' })
  projects(@Args(() => ProjectArgs) args: ProjectArgs, @Ctx() ctx: Context) {
    return projectPages(ctx, args);
  }

  @Listed()
  @FieldResolver(() => GrantConnection, { nullable: true, description: 'Grants for it.' })
  grants(@Root() { id }: Project, @Args(() => GrantArgs) args: GrantArgs, @Ctx() ctx: Context) {
    return grantPages(ctx, args, { project: id });
  }
}

@Resolver(() => ProjectFunding)
export class ProjectFundingResolver {
  @FieldResolver(() => FundingProgramme, {
    nullable: true,
    description: 'Programme it goes through; null: not named.',
  })
  programme(@Root() { programmeId }: ProjectFunding, @Ctx() ctx: Context) {
    return programmeId === null ? null : fundingProgrammeById(ctx, programmeId);
  }
}

/** A project by its key, for the gateway. */
export const resolveProject = ({ id }: { id: string }, ctx: Context) => projectById(ctx, id);
