import { type Context, checkId, forget, May, type Outcome } from '@koinipoli/kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { checkAnswers, QuestionAnswerInput } from '../question/input.js';
import { answerSurvey } from './answer.js';
import { surveyById } from './loaders.js';
import { SurveyAnswerPayload } from './payload.js';
import { publishSurveyResults } from './publish.js';

/** What people answer, and what the network makes known of it. */
@Resolver()
export class SurveyChanges {
  @May('signed-in')
  @Mutation(() => SurveyAnswerPayload, {
    nullable: true,
    description: 'Answers a survey that is open; once a person. Answers in words are never published.',
  })
  async answerSurvey(
    @Arg('survey', () => ID, { description: 'The survey.' }) survey: string,
    @Arg('answers', () => [QuestionAnswerInput], { description: 'At most one for each question.' })
    answers: QuestionAnswerInput[],
    @Arg('anonymous', () => Boolean, {
      defaultValue: true,
      description:
        'True: it is kept only that the caller has answered, and the answers are added to sums. False: they are kept under a pseudonym, and can be had or erased on request.',
    })
    anonymous: boolean,
    @Ctx() ctx: Context,
  ) {
    checkAnswers(answers);
    return shown(ctx, await answerSurvey(ctx, checkId('survey', survey), { answers, anonymous }));
  }

  @May('moderator')
  @Mutation(() => SurveyAnswerPayload, {
    nullable: true,
    description:
      'Publishes the results of a survey that is over, once: counts and means; counts of fewer than 5 people, and those that would tell them, are withheld.',
  })
  async publishSurveyResults(
    @Arg('survey', () => ID, { description: 'The survey.' }) survey: string,
    @Ctx() ctx: Context,
  ) {
    return shown(ctx, await publishSurveyResults(ctx, checkId('survey', survey)));
  }
}

const shown = async (ctx: Context, { result, problems }: Outcome<string>) => ({
  survey: result === null ? null : await surveyById(forget(ctx), result),
  problems,
});
