import type { Context } from '@koinipoli/kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { activityDomainsByIds } from '../activity-domain/loaders.js';
import { ActivityDomain } from '../activity-domain/type.js';
import { everyPlatform } from './loaders.js';
import { Platform } from './type.js';

@Resolver(() => Platform)
export class PlatformResolver {
  @Query(() => [Platform], {
    nullable: true,
    description: "The digital platforms of the network's project: all of them, by name.",
  })
  platforms(@Ctx() ctx: Context) {
    return everyPlatform(ctx);
  }

  @FieldResolver(() => [ActivityDomain], {
    description: 'Domains of activity that it gives access to; empty: none named.',
  })
  domains(@Root() platform: Platform, @Ctx() ctx: Context) {
    return activityDomainsByIds(ctx, platform.domainIds);
  }
}
