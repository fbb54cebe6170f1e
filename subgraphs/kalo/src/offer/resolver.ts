import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { OfferConnection } from './connection.js';
import { OfferArgs } from './filter.js';
import { OfferGroup, OfferGroupArgs } from './group.js';
import { groupedOffers, offerById, offerPages } from './loaders.js';
import { Offer } from './type.js';

@Resolver(() => Offer)
export class OfferResolver {
  @Query(() => Offer, {
    nullable: true,
    description:
      'An offer or a want by its id. Null: no such id, or the network is down (then with an error).',
  })
  offer(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return offerById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => OfferConnection, {
    nullable: true,
    description: 'What bodies offer each other or look for: training, cooperation.',
  })
  offers(@Args(() => OfferArgs) args: OfferArgs, @Ctx() ctx: Context) {
    return offerPages(ctx, args);
  }

  @Grouped()
  @Query(() => [OfferGroup], { nullable: true, description: 'Offers and wants, counted by group.' })
  offersGrouped(@Args(() => OfferGroupArgs) args: OfferGroupArgs, @Ctx() ctx: Context) {
    return groupedOffers(ctx, args);
  }
}
