import { type Context, Listed } from '@koinipoli/kit';
import { Indicator, Project } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { indicatorsByIds } from '../indicator/loaders.js';
import { InterventionConnection } from '../intervention/connection.js';
import { InterventionArgs } from '../intervention/filter.js';
import { interventionPages } from '../intervention/loaders.js';
import { workPackagesByProject } from '../work-package/loaders.js';
import { WorkPackage } from '../work-package/type.js';
import { projectById } from './loaders.js';
import { ProjectSocialCare } from './type.js';

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => ProjectSocialCare, {
    nullable: true,
    description: "The project in this network's words; null: it is not this network's.",
  })
  socialCare(@Root() { id }: Project, @Ctx() ctx: Context) {
    return projectById(ctx, id);
  }
}

@Resolver(() => ProjectSocialCare)
export class ProjectSocialCareResolver {
  @FieldResolver(() => [WorkPackage], { description: 'Its work packages, in their order.' })
  workPackages(@Root() { id }: ProjectSocialCare, @Ctx() ctx: Context) {
    return workPackagesByProject(ctx, id);
  }

  @FieldResolver(() => [Indicator], {
    description: 'What its actions of inclusion are monitored by; empty: no indicator published.',
  })
  indicators(@Root() { indicatorIds }: ProjectSocialCare, @Ctx() ctx: Context) {
    return indicatorsByIds(ctx, indicatorIds);
  }

  @Listed()
  @FieldResolver(() => InterventionConnection, { description: 'Its interventions.' })
  interventions(
    @Root() { id }: ProjectSocialCare,
    @Args(() => InterventionArgs) args: InterventionArgs,
    @Ctx() ctx: Context,
  ) {
    return interventionPages(ctx, args, { project: id });
  }
}
