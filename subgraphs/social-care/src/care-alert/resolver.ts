import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CareServiceConnection } from '../care-service/connection.js';
import { CareServiceArgs } from '../care-service/filter.js';
import { careServicePages } from '../care-service/loaders.js';
import { interventionsByIds } from '../intervention/loaders.js';
import { Intervention } from '../intervention/type.js';
import { CareAlertConnection } from './connection.js';
import { CareAlertArgs } from './filter.js';
import { careAlertById, careAlertPages } from './loaders.js';
import { CareAlert } from './type.js';

@Resolver(() => CareAlert)
export class CareAlertResolver {
  @Query(() => CareAlert, {
    nullable: true,
    description:
      'An alert by its id, over or not. Null: no such id, or the network is down (then with an error).',
  })
  careAlert(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return careAlertById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => CareAlertConnection, {
    nullable: true,
    description: 'Alerts of extraordinary situations, latest first; those that are over only if asked for.',
  })
  careAlerts(@Args(() => CareAlertArgs) args: CareAlertArgs, @Ctx() ctx: Context) {
    return careAlertPages(ctx, args);
  }

  @FieldResolver(() => [Intervention], { description: 'Interventions that answer it; empty: none named.' })
  interventions(@Root() { interventionIds }: CareAlert, @Ctx() ctx: Context) {
    return interventionsByIds(ctx, interventionIds);
  }

  @Listed()
  @FieldResolver(() => CareServiceConnection, {
    description: 'Services that answer it: on a need that it raises, where it stands, for whom it touches.',
  })
  services(
    @Root() { id }: CareAlert,
    @Args(() => CareServiceArgs) args: CareServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return careServicePages(ctx, args, { alert: id });
  }
}
