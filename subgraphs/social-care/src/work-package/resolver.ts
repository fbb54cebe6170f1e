import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { careToolsByWorkPackage } from '../care-tool/loaders.js';
import { CareTool } from '../care-tool/type.js';
import { consultationsByWorkPackage } from '../consultation/loaders.js';
import { Consultation } from '../consultation/type.js';
import { qualityChecksByWorkPackage } from '../quality-check/loaders.js';
import { QualityCheck } from '../quality-check/type.js';
import { WorkPackageConnection } from './connection.js';
import { WorkPackageArgs } from './filter.js';
import { workPackageById, workPackagePages } from './loaders.js';
import { WorkPackage } from './type.js';

@Resolver(() => WorkPackage)
export class WorkPackageResolver {
  @Query(() => WorkPackage, {
    nullable: true,
    description: 'A work package by its id. Null: no such id, or the network is down (then with an error).',
  })
  workPackage(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return workPackageById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => WorkPackageConnection, {
    nullable: true,
    description: "Work packages of the network's projects, project by project, in their order.",
  })
  workPackages(@Args(() => WorkPackageArgs) args: WorkPackageArgs, @Ctx() ctx: Context) {
    return workPackagePages(ctx, args);
  }

  @FieldResolver(() => [CareTool], { description: 'Tools it makes or uses, by name; empty: none named.' })
  tools(@Root() workPackage: WorkPackage, @Ctx() ctx: Context) {
    return careToolsByWorkPackage(ctx, workPackage.id);
  }

  @FieldResolver(() => [Consultation], {
    description: 'Consultations held in it, latest first; empty: none recorded.',
  })
  consultations(@Root() workPackage: WorkPackage, @Ctx() ctx: Context) {
    return consultationsByWorkPackage(ctx, workPackage.id);
  }

  @FieldResolver(() => [QualityCheck], {
    description: 'Checks of its quality, oldest first; empty: none recorded.',
  })
  qualityChecks(@Root() workPackage: WorkPackage, @Ctx() ctx: Context) {
    return qualityChecksByWorkPackage(ctx, workPackage.id);
  }
}
