import { type Context, checkId } from '@koinipoli/kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { areasByIds } from '../area/loaders.js';
import { Area } from '../area/type.js';
import { organisationById } from '../organisation/loaders.js';
import { Organisation } from '../organisation/type.js';
import { topicsByIds } from '../topic/loaders.js';
import { Topic } from '../topic/type.js';
import { allNetworks, networkById } from './loaders.js';
import { Network, NetworkCoverage } from './type.js';

@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => Network, {
    nullable: true,
    description: 'A network by its id, `kalo`. Null: no such id, or the hub is down (then with an error).',
  })
  network(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return networkById(ctx, checkId('id', id));
  }

  @Query(() => [Network], { nullable: true, description: 'The networks behind the hub. A closed list.' })
  networks(@Ctx() ctx: Context) {
    return allNetworks(ctx);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Who answers for its data; null: not said.',
  })
  steward(@Root() { stewardId }: Network, @Ctx() ctx: Context) {
    return stewardId === null ? null : organisationById(ctx, stewardId);
  }
}

@Resolver(() => NetworkCoverage)
export class NetworkCoverageResolver {
  @FieldResolver(() => [Area], { description: 'The areas, their parts included.' })
  areas(@Root() { areaIds }: NetworkCoverage, @Ctx() ctx: Context) {
    return areasByIds(ctx, areaIds);
  }

  @FieldResolver(() => [Topic], { description: 'The topics, narrower ones included; empty: all.' })
  topics(@Root() { topicIds }: NetworkCoverage, @Ctx() ctx: Context) {
    return topicsByIds(ctx, topicIds);
  }
}
