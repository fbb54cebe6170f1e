import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ImpactAssessmentConnection } from '../impact-assessment/connection.js';
import { ImpactAssessmentArgs } from '../impact-assessment/filter.js';
import { impactAssessmentPages } from '../impact-assessment/loaders.js';
import { AssessmentToolConnection } from './connection.js';
import { AssessmentToolArgs } from './filter.js';
import { assessmentToolById, assessmentToolPages } from './loaders.js';
import { AssessmentTool } from './type.js';

@Resolver(() => AssessmentTool)
export class AssessmentToolResolver {
  @Query(() => AssessmentTool, {
    nullable: true,
    description:
      'An assessment tool by its id. Null: no such id, or the network is down (then with an error).',
  })
  assessmentTool(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return assessmentToolById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => AssessmentToolConnection, {
    nullable: true,
    description: 'Tools for assessing social impact, self-assessment included, by name.',
  })
  assessmentTools(@Args(() => AssessmentToolArgs) args: AssessmentToolArgs, @Ctx() ctx: Context) {
    return assessmentToolPages(ctx, args);
  }

  @Listed()
  @FieldResolver(() => ImpactAssessmentConnection, { description: 'Published assessments made with it.' })
  assessments(
    @Root() { id }: AssessmentTool,
    @Args(() => ImpactAssessmentArgs) args: ImpactAssessmentArgs,
    @Ctx() ctx: Context,
  ) {
    return impactAssessmentPages(ctx, args, { tool: id });
  }
}
