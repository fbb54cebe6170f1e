import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ResourceConnection } from './connection.js';
import { ResourceArgs } from './filter.js';
import { ResourceGroup, ResourceGroupArgs } from './group.js';
import { groupedResources, resourceById, resourcePages } from './loaders.js';
import { Resource } from './type.js';

@Resolver(() => Resource)
export class ResourceResolver {
  @Query(() => Resource, {
    nullable: true,
    description: 'A resource by its id. Null: no such id, or the network is down (then with an error).',
  })
  resource(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return resourceById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => ResourceConnection, {
    nullable: true,
    description: 'Studies, reports, good practices, data sets, guides and guidance.',
  })
  resources(@Args(() => ResourceArgs) args: ResourceArgs, @Ctx() ctx: Context) {
    return resourcePages(ctx, args);
  }

  @Grouped()
  @Query(() => [ResourceGroup], { nullable: true, description: 'Resources, counted by group.' })
  resourcesGrouped(@Args(() => ResourceGroupArgs) args: ResourceGroupArgs, @Ctx() ctx: Context) {
    return groupedResources(ctx, args);
  }
}
