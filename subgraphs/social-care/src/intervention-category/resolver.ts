import { type Context, checkId } from '@koinipoli/kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { interventionsByCategory } from '../intervention/loaders.js';
import { Intervention } from '../intervention/type.js';
import { everyInterventionCategory, interventionCategoryById } from './loaders.js';
import { InterventionCategory } from './type.js';

@Resolver(() => InterventionCategory)
export class InterventionCategoryResolver {
  @Query(() => InterventionCategory, {
    nullable: true,
    description:
      'A line of the catalogue of interventions by its id. Null: no such id, or the network is down (then with an error).',
  })
  interventionCategory(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return interventionCategoryById(ctx, checkId('id', id));
  }

  @Query(() => [InterventionCategory], {
    nullable: true,
    description: 'The lines of the catalogue of interventions, all of them, in its order.',
  })
  interventionCategories(@Ctx() ctx: Context) {
    return everyInterventionCategory(ctx);
  }

  @FieldResolver(() => [Intervention], { description: 'The services it names.' })
  interventions(@Root() category: InterventionCategory, @Ctx() ctx: Context) {
    return interventionsByCategory(ctx, category.id);
  }
}
