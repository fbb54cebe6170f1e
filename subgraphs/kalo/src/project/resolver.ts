import type { Context } from '@koinipoli/kit';
import { Project } from '@koinipoli/schema';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { activityDomainsByProject } from '../activity-domain/loaders.js';
import { ActivityDomain } from '../activity-domain/type.js';
import { platformsByProject } from '../platform/loaders.js';
import { Platform } from '../platform/type.js';
import { projectById } from './loaders.js';
import { ProjectKalo } from './type.js';

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => ProjectKalo, {
    nullable: true,
    description: "The project in this network's words; null: it is not this network's.",
  })
  kalo(@Root() { id }: Project, @Ctx() ctx: Context) {
    return projectById(ctx, id);
  }
}

@Resolver(() => ProjectKalo)
export class ProjectKaloResolver {
  @FieldResolver(() => [ActivityDomain], { description: 'Its domains of activity, in their order.' })
  domains(@Root() { id }: ProjectKalo, @Ctx() ctx: Context) {
    return activityDomainsByProject(ctx, id);
  }

  @FieldResolver(() => [Platform], { description: 'Its digital platforms, by name.' })
  platforms(@Root() { id }: ProjectKalo, @Ctx() ctx: Context) {
    return platformsByProject(ctx, id);
  }
}
