import type { Context } from '@koinipoli/kit';
import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { careServiceById } from '../care-service/loaders.js';
import { CareService } from '../care-service/type.js';
import { Intervention } from '../intervention/type.js';
import { CareMatchArgs } from './args.js';
import { findMatch, interventionsOf } from './find.js';
import { CareMatch, CareServiceMatch } from './type.js';

@Resolver(() => CareMatch)
export class CareMatchResolver {
  @Directive('@cost(weight: 10)')
  @Query(() => CareMatch, {
    nullable: true,
    description:
      'The match of Open Social Net: existing services that fit a request, and only if none does, interventions of the catalogue. Stores nothing. Null: no such need, or the network is down (then with an error).',
  })
  careMatch(@Args(() => CareMatchArgs) { need, ...request }: CareMatchArgs, @Ctx() ctx: Context) {
    return findMatch(ctx, need, request);
  }

  @FieldResolver(() => [Intervention], {
    description:
      'Interventions of the catalogue on the need, a narrower or a wider one, wherever they are carried out; empty when a service fits.',
  })
  interventions(@Root() match: CareMatch, @Ctx() ctx: Context) {
    return interventionsOf(ctx, match);
  }
}

@Resolver(() => CareServiceMatch)
export class CareServiceMatchResolver {
  @FieldResolver(() => CareService, { description: 'The service.' })
  service(@Root() { serviceId }: CareServiceMatch, @Ctx() ctx: Context) {
    return careServiceById(ctx, serviceId);
  }
}
