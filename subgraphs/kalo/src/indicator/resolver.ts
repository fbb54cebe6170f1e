import {
  type Context,
  checkId,
  IndicatorArgs,
  IndicatorConnection,
  Listed,
  observationsResolver,
} from '@koinipoli/kit';
import { Indicator } from '@koinipoli/schema';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { indicatorById, indicatorPages, observationsByIndicator } from './loaders.js';

export const ObservationsResolver = observationsResolver(observationsByIndicator);

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, {
    nullable: true,
    description:
      'An indicator of the observatory by its id. Null: no such id, or the network is down (then with an error).',
  })
  kaloIndicator(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return indicatorById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => IndicatorConnection, {
    nullable: true,
    description: 'Indicators of the observatory, by name: European, national, local.',
  })
  kaloIndicators(@Args(() => IndicatorArgs) args: IndicatorArgs, @Ctx() ctx: Context) {
    return indicatorPages(ctx, args);
  }
}
