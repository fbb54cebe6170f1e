import { Indicator, Observation, ObservationArgs } from '@koinipoli/schema';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { indicatorLoaders } from './loaders.js';

type ByIndicator = ReturnType<typeof indicatorLoaders>['observationsByIndicator'];

/** The resolver of `Indicator.observations`, for the list of resolvers of a network that measures. */
export function observationsResolver(observationsByIndicator: ByIndicator) {
  @Resolver(() => Indicator)
  class ObservationsResolver {
    @Directive('@listSize(assumedSize: 100)')
    @FieldResolver(() => [Observation], {
      description:
        'The values, by period and area, oldest first, undated ones before them; at most 1,000, more is LIMIT_EXCEEDED.',
    })
    observations(
      @Root() { id }: Indicator,
      @Args(() => ObservationArgs) args: ObservationArgs,
      @Ctx() ctx: Context,
    ) {
      return observationsByIndicator(ctx, id, args);
    }
  }
  return ObservationsResolver;
}
