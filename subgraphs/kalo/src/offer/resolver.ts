import { type Context, checkId, forget, Grouped, Listed, May } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { answerOffer } from './answer.js';
import { OfferConnection } from './connection.js';
import { OfferArgs } from './filter.js';
import { OfferGroup, OfferGroupArgs } from './group.js';
import { answersByOffer, groupedOffers, offerAnswerById, offerById, offerPages } from './loaders.js';
import { Offer, OfferAnswer, OfferAnswerPayload } from './type.js';

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

  @May('member')
  @FieldResolver(() => [OfferAnswer], {
    nullable: true,
    description:
      'What other bodies answered, for those who act for its body; to others only what their own body answered. Empty: nothing.',
  })
  answers(@Root() { id }: Offer, @Ctx() ctx: Context) {
    return answersByOffer(ctx, id, null);
  }

  @May('member')
  @Mutation(() => OfferAnswerPayload, {
    nullable: true,
    description:
      "Tells a body that another one is interested in its offer or want; neither gets the other's e-mail by it.",
  })
  async answerOffer(
    @Arg('offer', () => ID, { description: 'The offer.' }) offer: string,
    @Arg('organisation', () => ID, { description: 'The body that answers, one that the caller acts for.' })
    organisation: string,
    @Arg('message', () => String, {
      nullable: true,
      description: 'What it says, plain text, at most 2000 characters; null: nothing more.',
    })
    message: string | null,
    @Ctx() ctx: Context,
  ) {
    checkId('organisation', organisation);
    const { result, problems } = await answerOffer(ctx, checkId('offer', offer), { organisation, message });
    return { offerAnswer: result === null ? null : await offerAnswerById(forget(ctx), result), problems };
  }
}
