import { type Context, checkId, Grouped, Listed, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { centreServicesByIds } from '../centre-service/loaders.js';
import { CentreService } from '../centre-service/type.js';
import { supportCentresByIds } from '../support-centre/loaders.js';
import { SupportCentre } from '../support-centre/type.js';
import { SupportedVentureConnection } from './connection.js';
import { SupportedVentureArgs } from './filter.js';
import { SupportedVentureGroup, SupportedVentureGroupArgs } from './group.js';
import { groupedSupportedVentures, supportedVentureById, supportedVenturePages } from './loaders.js';
import { supportedVentureRecord } from './record.js';
import { SupportedVenture } from './type.js';

/** What lets people write it. */
export const supportedVentureVerbs = recordResolvers(
  supportedVentureRecord,
  SupportedVenture,
  supportedVentureById,
);

@Resolver(() => SupportedVenture)
export class SupportedVentureResolver {
  @Query(() => SupportedVenture, {
    nullable: true,
    description:
      'A supported venture by its id. Null: no such id, or the network is down (then with an error).',
  })
  supportedVenture(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return supportedVentureById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => SupportedVentureConnection, {
    nullable: true,
    description: 'Ventures that centres support, new and existing, by name.',
  })
  supportedVentures(@Args(() => SupportedVentureArgs) args: SupportedVentureArgs, @Ctx() ctx: Context) {
    return supportedVenturePages(ctx, args);
  }

  @Grouped()
  @Query(() => [SupportedVentureGroup], { nullable: true, description: 'Supported ventures, counted.' })
  supportedVenturesGrouped(
    @Args(() => SupportedVentureGroupArgs) args: SupportedVentureGroupArgs,
    @Ctx() ctx: Context,
  ) {
    return groupedSupportedVentures(ctx, args);
  }

  @FieldResolver(() => [SupportCentre], { description: 'Centres that support it; empty: not said.' })
  centres(@Root() { centreIds }: SupportedVenture, @Ctx() ctx: Context) {
    return supportCentresByIds(ctx, centreIds);
  }

  @FieldResolver(() => [CentreService], { description: 'Services that it has had; empty: not said.' })
  services(@Root() { serviceIds }: SupportedVenture, @Ctx() ctx: Context) {
    return centreServicesByIds(ctx, serviceIds);
  }
}
