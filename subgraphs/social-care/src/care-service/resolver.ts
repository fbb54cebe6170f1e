import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { careStructureById } from '../care-structure/loaders.js';
import { CareStructure } from '../care-structure/type.js';
import { interventionCategoryById } from '../intervention-category/loaders.js';
import { InterventionCategory } from '../intervention-category/type.js';
import { locationsOfService } from '../service-location/loaders.js';
import { ServiceAtLocation } from '../service-location/type.js';
import { CareServiceConnection } from './connection.js';
import { CareServiceArgs } from './filter.js';
import { CareServiceGroup, CareServiceGroupArgs } from './group.js';
import { careServiceById, careServicePages, groupedCareServices } from './loaders.js';
import { CareService } from './type.js';

@Resolver(() => CareService)
export class CareServiceResolver {
  @Query(() => CareService, {
    nullable: true,
    description:
      'A service by its id, whether it runs or not. Null: no such id, or the network is down (then with an error).',
  })
  careService(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return careServiceById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => CareServiceConnection, { nullable: true, description: 'Services of the structures.' })
  careServices(@Args(() => CareServiceArgs) args: CareServiceArgs, @Ctx() ctx: Context) {
    return careServicePages(ctx, args);
  }

  @Grouped()
  @Query(() => [CareServiceGroup], {
    nullable: true,
    description: 'Services counted by place, line of the catalogue, need, group of people and provider.',
  })
  careServicesGrouped(@Args(() => CareServiceGroupArgs) args: CareServiceGroupArgs, @Ctx() ctx: Context) {
    return groupedCareServices(ctx, args);
  }

  @FieldResolver(() => CareStructure, { description: 'The structure that gives it.' })
  structure(@Root() { structureId }: CareService, @Ctx() ctx: Context) {
    return careStructureById(ctx, structureId);
  }

  @FieldResolver(() => InterventionCategory, {
    nullable: true,
    description: 'Its line in the catalogue of interventions; null: outside it.',
  })
  category(@Root() { categoryId }: CareService, @Ctx() ctx: Context) {
    return categoryId === null ? null : interventionCategoryById(ctx, categoryId);
  }

  @FieldResolver(() => [ServiceAtLocation], {
    description: 'Where and when it is given (HSDS service_at_location); empty: not said.',
  })
  locations(@Root() service: CareService, @Ctx() ctx: Context) {
    return locationsOfService(ctx, service);
  }
}
