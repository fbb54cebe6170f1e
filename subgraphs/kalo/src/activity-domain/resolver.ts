import type { Context } from '@koinipoli/kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { participatoryActionsByDomain } from '../participatory-action/loaders.js';
import { ParticipatoryAction } from '../participatory-action/type.js';
import { platformsByDomain } from '../platform/loaders.js';
import { Platform } from '../platform/type.js';
import { supportServicesByDomain } from '../support-service/loaders.js';
import { SupportService } from '../support-service/type.js';
import { everyActivityDomain, targetGroupsByDomain } from './loaders.js';
import { ActivityDomain, TargetGroup } from './type.js';

@Resolver(() => ActivityDomain)
export class ActivityDomainResolver {
  @Query(() => [ActivityDomain], {
    nullable: true,
    description:
      "The domains of activity of the network's project, ΤΔ.1 to ΤΔ.3: all of them, in their order.",
  })
  activityDomains(@Ctx() ctx: Context) {
    return everyActivityDomain(ctx);
  }

  @FieldResolver(() => [TargetGroup], {
    description: "Whom it addresses, in the source's order; empty: not said.",
  })
  targetGroups(@Root() domain: ActivityDomain, @Ctx() ctx: Context) {
    return targetGroupsByDomain(ctx, domain.id);
  }

  @FieldResolver(() => [SupportService], { description: 'Services that belong to it, by name; empty: none.' })
  services(@Root() domain: ActivityDomain, @Ctx() ctx: Context) {
    return supportServicesByDomain(ctx, domain.id);
  }

  @FieldResolver(() => [ParticipatoryAction], {
    description: 'Participatory actions that belong to it; empty: none.',
  })
  actions(@Root() domain: ActivityDomain, @Ctx() ctx: Context) {
    return participatoryActionsByDomain(ctx, domain.id);
  }

  @FieldResolver(() => [Platform], { description: 'Platforms that give access to it.' })
  platforms(@Root() domain: ActivityDomain, @Ctx() ctx: Context) {
    return platformsByDomain(ctx, domain.id);
  }
}
