import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CareServiceConnection } from '../care-service/connection.js';
import { CareServiceArgs } from '../care-service/filter.js';
import { careServicePages } from '../care-service/loaders.js';
import { InterventionConnection } from '../intervention/connection.js';
import { InterventionArgs } from '../intervention/filter.js';
import { interventionPages } from '../intervention/loaders.js';
import { NeedRecordConnection } from './connection.js';
import { NeedRecordArgs } from './filter.js';
import { NeedRecordGroup, NeedRecordGroupArgs } from './group.js';
import { groupedNeedRecords, needRecordById, needRecordPages } from './loaders.js';
import { NeedRecord } from './type.js';

@Resolver(() => NeedRecord)
export class NeedRecordResolver {
  @Query(() => NeedRecord, {
    nullable: true,
    description: 'A recorded need by its id. Null: no such id, or the network is down (then with an error).',
  })
  needRecord(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return needRecordById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => NeedRecordConnection, {
    nullable: true,
    description: 'Needs recorded in a place, with how far they are covered.',
  })
  needRecords(@Args(() => NeedRecordArgs) args: NeedRecordArgs, @Ctx() ctx: Context) {
    return needRecordPages(ctx, args);
  }

  @Grouped()
  @Query(() => [NeedRecordGroup], {
    nullable: true,
    description: 'Recorded needs counted by place, need, group of people and how far they are covered.',
  })
  needRecordsGrouped(@Args(() => NeedRecordGroupArgs) args: NeedRecordGroupArgs, @Ctx() ctx: Context) {
    return groupedNeedRecords(ctx, args);
  }

  @Listed()
  @FieldResolver(() => InterventionConnection, {
    description:
      'Interventions that answer it: on this need or a narrower one, of projects that work in its municipality.',
  })
  interventions(
    @Root() { id }: NeedRecord,
    @Args(() => InterventionArgs) args: InterventionArgs,
    @Ctx() ctx: Context,
  ) {
    return interventionPages(ctx, args, { needRecord: id });
  }

  @Listed()
  @FieldResolver(() => CareServiceConnection, {
    description:
      'Services that serve it: on this need or a narrower one, in its place, for its group of people or for everyone.',
  })
  services(
    @Root() { id }: NeedRecord,
    @Args(() => CareServiceArgs) args: CareServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return careServicePages(ctx, args, { needRecord: id });
  }
}
