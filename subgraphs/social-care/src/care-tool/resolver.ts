import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { workPackageById } from '../work-package/loaders.js';
import { WorkPackage } from '../work-package/type.js';
import { CareToolConnection } from './connection.js';
import { CareToolArgs } from './filter.js';
import { careToolById, careToolPages } from './loaders.js';
import { CareTool } from './type.js';

@Resolver(() => CareTool)
export class CareToolResolver {
  @Query(() => CareTool, {
    nullable: true,
    description: 'A tool by its id. Null: no such id, or the network is down (then with an error).',
  })
  careTool(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return careToolById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => CareToolConnection, {
    nullable: true,
    description:
      'Tools of the work packages, by name: the model and catalogue of interventions, surveys, systems.',
  })
  careTools(@Args(() => CareToolArgs) args: CareToolArgs, @Ctx() ctx: Context) {
    return careToolPages(ctx, args);
  }

  @FieldResolver(() => WorkPackage, { description: 'The work package that makes or uses it.' })
  workPackage(@Root() tool: CareTool, @Ctx() ctx: Context) {
    return workPackageById(ctx, tool.workPackageId);
  }

  @FieldResolver(() => CareTool, {
    nullable: true,
    description: 'The tool that it selects from, as the model does from the catalogue; null: none.',
  })
  selectsFrom(@Root() { selectsFromId }: CareTool, @Ctx() ctx: Context) {
    return selectsFromId === null ? null : careToolById(ctx, selectsFromId);
  }
}
