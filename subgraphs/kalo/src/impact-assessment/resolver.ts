import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { assessmentToolById } from '../assessment-tool/loaders.js';
import { AssessmentTool } from '../assessment-tool/type.js';
import { ImpactAssessmentConnection } from './connection.js';
import { ImpactAssessmentArgs } from './filter.js';
import { ImpactAssessmentGroup, ImpactAssessmentGroupArgs } from './group.js';
import { groupedImpactAssessments, impactAssessmentById, impactAssessmentPages } from './loaders.js';
import { ImpactAssessment } from './type.js';

@Resolver(() => ImpactAssessment)
export class ImpactAssessmentResolver {
  @Query(() => ImpactAssessment, {
    nullable: true,
    description:
      'An impact assessment by its id. Null: no such id, or the network is down (then with an error).',
  })
  impactAssessment(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return impactAssessmentById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => ImpactAssessmentConnection, {
    nullable: true,
    description: 'Social impact that bodies report, self-assessments included.',
  })
  impactAssessments(@Args(() => ImpactAssessmentArgs) args: ImpactAssessmentArgs, @Ctx() ctx: Context) {
    return impactAssessmentPages(ctx, args);
  }

  @Grouped()
  @Query(() => [ImpactAssessmentGroup], {
    nullable: true,
    description: 'Impact assessments, counted by group.',
  })
  impactAssessmentsGrouped(
    @Args(() => ImpactAssessmentGroupArgs) args: ImpactAssessmentGroupArgs,
    @Ctx() ctx: Context,
  ) {
    return groupedImpactAssessments(ctx, args);
  }

  @FieldResolver(() => AssessmentTool, { nullable: true, description: 'The tool used; null: none of ours.' })
  tool(@Root() { toolId }: ImpactAssessment, @Ctx() ctx: Context) {
    return toolId === null ? null : assessmentToolById(ctx, toolId);
  }
}
