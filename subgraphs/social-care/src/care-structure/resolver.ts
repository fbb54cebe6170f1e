import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { carePlaceById } from '../care-place/loaders.js';
import { CarePlace } from '../care-place/type.js';
import { CareServiceConnection } from '../care-service/connection.js';
import { CareServiceArgs } from '../care-service/filter.js';
import { careServicePages } from '../care-service/loaders.js';
import { CareStructureConnection } from './connection.js';
import { CareStructureArgs } from './filter.js';
import { careStructureById, careStructurePages } from './loaders.js';
import { CareStructure } from './type.js';

@Resolver(() => CareStructure)
export class CareStructureResolver {
  @Query(() => CareStructure, {
    nullable: true,
    description:
      'A structure by its id, closed or not. Null: no such id, or the network is down (then with an error).',
  })
  careStructure(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return careStructureById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => CareStructureConnection, {
    nullable: true,
    description: 'Social structures (δομές), municipal and of civil society.',
  })
  careStructures(@Args(() => CareStructureArgs) args: CareStructureArgs, @Ctx() ctx: Context) {
    return careStructurePages(ctx, args);
  }

  @FieldResolver(() => CarePlace, {
    nullable: true,
    description: 'The place that it is at, as those who keep it true write it; null: unknown.',
  })
  place(@Root() { placeId }: CareStructure, @Ctx() ctx: Context) {
    return placeId && carePlaceById(ctx, placeId);
  }

  @Listed()
  @FieldResolver(() => CareServiceConnection, { description: 'Its services.' })
  services(
    @Root() { id }: CareStructure,
    @Args(() => CareServiceArgs) args: CareServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return careServicePages(ctx, args, { structure: id });
  }
}
