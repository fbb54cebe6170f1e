import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { participatoryActionById } from '../participatory-action/loaders.js';
import { ParticipatoryAction } from '../participatory-action/type.js';
import { resourcesByIds } from '../resource/loaders.js';
import { Resource } from '../resource/type.js';
import { SurveyConnection } from './connection.js';
import { SurveyArgs } from './filter.js';
import { surveyById, surveyPages } from './loaders.js';
import { resultsOf } from './rules.js';
import { Survey, SurveyResult } from './type.js';

@Resolver(() => Survey)
export class SurveyResolver {
  @Query(() => Survey, {
    nullable: true,
    description: 'A survey by its id. Null: no such id, or the network is down (then with an error).',
  })
  survey(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return surveyById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => SurveyConnection, { nullable: true, description: 'Surveys, by name.' })
  surveys(@Args(() => SurveyArgs) args: SurveyArgs, @Ctx() ctx: Context) {
    return surveyPages(ctx, args);
  }

  @FieldResolver(() => [SurveyResult], {
    description:
      'Published results, question by question, protected when they were published; empty: none yet.',
  })
  results(@Root() survey: Survey) {
    return resultsOf(survey);
  }

  @FieldResolver(() => [Resource], { description: 'Studies and data that came out; empty: none yet.' })
  resources(@Root() survey: Survey, @Ctx() ctx: Context) {
    return resourcesByIds(ctx, survey.resourceIds);
  }

  @FieldResolver(() => ParticipatoryAction, { description: 'The action it belongs to.' })
  action(@Root() survey: Survey, @Ctx() ctx: Context) {
    return participatoryActionById(ctx, survey.actionId);
  }
}
