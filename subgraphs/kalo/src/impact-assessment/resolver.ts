import { type Context, checkId, forget, Grouped, Listed, May } from '@koinipoli/kit';
import { PeriodInput } from '@koinipoli/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { assessmentToolById } from '../assessment-tool/loaders.js';
import { AssessmentTool } from '../assessment-tool/type.js';
import { checkAnswers, QuestionAnswerInput } from '../question/input.js';
import { assessImpact } from './assess.js';
import { ImpactAssessmentConnection } from './connection.js';
import { ImpactAssessmentArgs } from './filter.js';
import { ImpactAssessmentGroup, ImpactAssessmentGroupArgs } from './group.js';
import {
  answersByAssessment,
  groupedImpactAssessments,
  impactAssessmentById,
  impactAssessmentPages,
} from './loaders.js';
import { AssessmentAnswer, ImpactAssessment, ImpactAssessmentPayload } from './type.js';

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

  @May('member')
  @FieldResolver(() => [AssessmentAnswer], {
    nullable: true,
    description:
      'What the body answered, for those who act for it; null: nothing, or it is not for the caller.',
  })
  answers(@Root() { id }: ImpactAssessment, @Ctx() ctx: Context) {
    return answersByAssessment(ctx, id, null);
  }

  @May('member')
  @Mutation(() => ImpactAssessmentPayload, {
    nullable: true,
    description:
      "Assesses a body's social impact by its own answers, for those who act for it. The score follows the tool's rule: of each scored question the points earned by the most that it can give, their mean by weight, times the tool's greatest score. All scored questions must be answered. The result is public, the answers are not.",
  })
  async assessImpact(
    @Arg('tool', () => ID, { description: 'The tool, one for self-assessment.' }) tool: string,
    @Arg('organisation', () => ID, { description: 'The body, one that the caller acts for.' })
    organisation: string,
    @Arg('answers', () => [QuestionAnswerInput], { description: 'At most one for each question.' })
    answers: QuestionAnswerInput[],
    @Arg('period', () => PeriodInput, { nullable: true, description: 'Time assessed; null: not said.' })
    period: PeriodInput | null,
    @Ctx() ctx: Context,
  ) {
    checkAnswers(answers);
    const given = {
      tool: checkId('tool', tool),
      organisation: checkId('organisation', organisation),
      answers,
    };
    const { result, problems } = await assessImpact(ctx, { ...given, period });
    return {
      impactAssessment: result === null ? null : await impactAssessmentById(forget(ctx), result),
      problems,
    };
  }
}
