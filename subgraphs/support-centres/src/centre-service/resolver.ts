import { type Context, checkId, Grouped, Listed, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { supportCentresByIds } from '../support-centre/loaders.js';
import { SupportCentre } from '../support-centre/type.js';
import { CentreServiceConnection } from './connection.js';
import { CentreServiceArgs } from './filter.js';
import { CentreServiceGroup, CentreServiceGroupArgs } from './group.js';
import { centreServiceById, centreServicePages, groupedCentreServices } from './loaders.js';
import { centreServiceRecord } from './record.js';
import { CentreService } from './type.js';

/** What lets people write it. */
export const centreServiceVerbs = recordResolvers(centreServiceRecord, CentreService, centreServiceById);

@Resolver(() => CentreService)
export class CentreServiceResolver {
  @Query(() => CentreService, {
    nullable: true,
    description:
      'A service of the centres by its id. Null: no such id, or the network is down (then with an error).',
  })
  centreService(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return centreServiceById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => CentreServiceConnection, {
    nullable: true,
    description: 'What the centres offer, by name: counselling, training, outreach.',
  })
  centreServices(@Args(() => CentreServiceArgs) args: CentreServiceArgs, @Ctx() ctx: Context) {
    return centreServicePages(ctx, args);
  }

  @Grouped()
  @Query(() => [CentreServiceGroup], { nullable: true, description: 'Services of the centres, counted.' })
  centreServicesGrouped(
    @Args(() => CentreServiceGroupArgs) args: CentreServiceGroupArgs,
    @Ctx() ctx: Context,
  ) {
    return groupedCentreServices(ctx, args);
  }

  @FieldResolver(() => [SupportCentre], {
    description: 'Centres that offer it; all of them where the source speaks of the centres in general.',
  })
  centres(@Root() service: CentreService, @Ctx() ctx: Context) {
    return supportCentresByIds(ctx, service.centreIds);
  }
}
