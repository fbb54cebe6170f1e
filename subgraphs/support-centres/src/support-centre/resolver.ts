import { type Context, checkId, Grouped, isOpen, Listed, recordResolvers } from '@koinipoli/kit';
import { DateTimeScalar } from '@koinipoli/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { attachmentsByCentre, participationsByCentre } from '../centre-event/loaders.js';
import { Attachment, EventParticipation } from '../centre-event/type.js';
import { centreServicesByCentre } from '../centre-service/loaders.js';
import { CentreService } from '../centre-service/type.js';
import { outreachPracticesByCentre } from '../outreach-practice/loaders.js';
import { OutreachPractice } from '../outreach-practice/type.js';
import { SupportedVentureConnection } from '../supported-venture/connection.js';
import { SupportedVentureArgs } from '../supported-venture/filter.js';
import { supportedVenturePages } from '../supported-venture/loaders.js';
import { SupportCentreConnection } from './connection.js';
import { SupportCentreArgs } from './filter.js';
import { SupportCentreGroup, SupportCentreGroupArgs } from './group.js';
import { groupedSupportCentres, supportCentreById, supportCentrePages } from './loaders.js';
import { supportCentreRecord } from './record.js';
import { SupportCentre } from './type.js';

/** What lets people write it. */
export const supportCentreVerbs = recordResolvers(supportCentreRecord, SupportCentre, supportCentreById);

@Resolver(() => SupportCentre)
export class SupportCentreResolver {
  @Query(() => SupportCentre, {
    nullable: true,
    description: 'A support centre by its id. Null: no such id, or the network is down (then with an error).',
  })
  supportCentre(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return supportCentreById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => SupportCentreConnection, {
    nullable: true,
    description: 'Support centres, formal and informal.',
  })
  supportCentres(@Args(() => SupportCentreArgs) args: SupportCentreArgs, @Ctx() ctx: Context) {
    return supportCentrePages(ctx, args);
  }

  @Grouped()
  @Query(() => [SupportCentreGroup], { nullable: true, description: 'Support centres, counted.' })
  supportCentresGrouped(
    @Args(() => SupportCentreGroupArgs) args: SupportCentreGroupArgs,
    @Ctx() ctx: Context,
  ) {
    return groupedSupportCentres(ctx, args);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it is open, holidays and closures counted; null: hours not published.',
  })
  isOpen(
    @Root() { schedules }: SupportCentre,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: 'When; default now.',
    })
    at: Date | null,
    @Ctx() ctx: Context,
  ) {
    return isOpen(ctx, schedules, at);
  }

  @Listed()
  @FieldResolver(() => SupportedVentureConnection, { description: 'Ventures that it supports.' })
  ventures(
    @Root() centre: SupportCentre,
    @Args(() => SupportedVentureArgs) args: SupportedVentureArgs,
    @Ctx() ctx: Context,
  ) {
    return supportedVenturePages(ctx, args, { centre: centre.id });
  }

  @FieldResolver(() => [CentreService], {
    description:
      'What it offers, also what does not run now, as `active` says; counts and filters of centres leave that out.',
  })
  services(@Root() centre: SupportCentre, @Ctx() ctx: Context) {
    return centreServicesByCentre(ctx, centre.id);
  }

  @FieldResolver(() => [OutreachPractice], { description: 'How it reaches people.' })
  outreachPractices(@Root() centre: SupportCentre, @Ctx() ctx: Context) {
    return outreachPracticesByCentre(ctx, centre.id);
  }

  @FieldResolver(() => [EventParticipation], { description: 'Its parts in events.' })
  participations(@Root() centre: SupportCentre, @Ctx() ctx: Context) {
    return participationsByCentre(ctx, centre.id);
  }

  @FieldResolver(() => [Attachment], { description: 'What it attached to events.' })
  attachments(@Root() centre: SupportCentre, @Ctx() ctx: Context) {
    return attachmentsByCentre(ctx, centre.id);
  }
}
