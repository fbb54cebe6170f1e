import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Indicator } from '@koinipoli/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { indicatorsByIds } from '../indicator/loaders.js';
import { interventionCategoryById } from '../intervention-category/loaders.js';
import { InterventionCategory } from '../intervention-category/type.js';
import { InterventionConnection } from './connection.js';
import { InterventionArgs } from './filter.js';
import { interventionById, interventionPages } from './loaders.js';
import { Intervention } from './type.js';

@Resolver(() => Intervention)
export class InterventionResolver {
  @Query(() => Intervention, {
    nullable: true,
    description: 'An intervention by its id. Null: no such id, or the network is down (then with an error).',
  })
  intervention(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return interventionById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => InterventionConnection, {
    nullable: true,
    description: 'Interventions: prevention, support, immediate; the services of the catalogue among them.',
  })
  interventions(@Args(() => InterventionArgs) args: InterventionArgs, @Ctx() ctx: Context) {
    return interventionPages(ctx, args);
  }

  @FieldResolver(() => InterventionCategory, {
    nullable: true,
    description: 'Its line in the catalogue; null: not a service of the catalogue.',
  })
  category(@Root() intervention: Intervention, @Ctx() ctx: Context) {
    return intervention.categoryId === null ? null : interventionCategoryById(ctx, intervention.categoryId);
  }

  @FieldResolver(() => [Indicator], { description: 'What it is monitored by; empty: nothing named.' })
  indicators(@Root() { indicatorIds }: Intervention, @Ctx() ctx: Context) {
    return indicatorsByIds(ctx, indicatorIds);
  }
}
