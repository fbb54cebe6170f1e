import { type Context, checkId, Grouped, Listed, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { supportCentreById, supportCentresByIds } from '../support-centre/loaders.js';
import { SupportCentre } from '../support-centre/type.js';
import { OutreachPracticeConnection } from './connection.js';
import { OutreachPracticeArgs } from './filter.js';
import { OutreachPracticeGroup, OutreachPracticeGroupArgs } from './group.js';
import { groupedOutreachPractices, outreachPracticeById, outreachPracticePages } from './loaders.js';
import { outreachPracticeRecord } from './record.js';
import { OutreachPartner, OutreachPractice } from './type.js';

/** What lets people write it. */
export const outreachPracticeVerbs = recordResolvers(
  outreachPracticeRecord,
  OutreachPractice,
  outreachPracticeById,
);

@Resolver(() => OutreachPractice)
export class OutreachPracticeResolver {
  @Query(() => OutreachPractice, {
    nullable: true,
    description:
      'A practice of outreach by its id. Null: no such id, or the network is down (then with an error).',
  })
  outreachPractice(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return outreachPracticeById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => OutreachPracticeConnection, {
    nullable: true,
    description: 'How the centres reach people: practices by name.',
  })
  outreachPractices(@Args(() => OutreachPracticeArgs) args: OutreachPracticeArgs, @Ctx() ctx: Context) {
    return outreachPracticePages(ctx, args);
  }

  @Grouped()
  @Query(() => [OutreachPracticeGroup], { nullable: true, description: 'Practices of outreach, counted.' })
  outreachPracticesGrouped(
    @Args(() => OutreachPracticeGroupArgs) args: OutreachPracticeGroupArgs,
    @Ctx() ctx: Context,
  ) {
    return groupedOutreachPractices(ctx, args);
  }

  @FieldResolver(() => [SupportCentre], {
    description: 'Centres that do it; all of them where the source speaks of the centres in general.',
  })
  centres(@Root() practice: OutreachPractice, @Ctx() ctx: Context) {
    return supportCentresByIds(ctx, practice.centreIds);
  }
}

@Resolver(() => OutreachPartner)
export class OutreachPartnerResolver {
  @FieldResolver(() => SupportCentre, {
    nullable: true,
    description: 'The centre that links with it; null: all centres of the practice.',
  })
  centre(@Root() { centreId }: OutreachPartner, @Ctx() ctx: Context) {
    return centreId === null ? null : supportCentreById(ctx, centreId);
  }
}
