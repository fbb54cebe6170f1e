import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { actionTopicById } from '../action-topic/loaders.js';
import { ActionTopic } from '../action-topic/type.js';
import { participatoryActionById } from '../participatory-action/loaders.js';
import { ParticipatoryAction } from '../participatory-action/type.js';
import { ActionSessionConnection } from './connection.js';
import { ActionSessionArgs } from './filter.js';
import { ActionSessionGroup, ActionSessionGroupArgs } from './group.js';
import { actionSessionById, actionSessionPages, groupedActionSessions } from './loaders.js';
import { ActionSession } from './type.js';

@Resolver(() => ActionSession)
export class ActionSessionResolver {
  @Query(() => ActionSession, {
    nullable: true,
    description: 'A session by its id. Null: no such id, or the network is down (then with an error).',
  })
  actionSession(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return actionSessionById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => ActionSessionConnection, {
    nullable: true,
    description: 'Single meetings and workshops, where they are recorded one by one.',
  })
  actionSessions(@Args(() => ActionSessionArgs) args: ActionSessionArgs, @Ctx() ctx: Context) {
    return actionSessionPages(ctx, args);
  }

  @Grouped()
  @Query(() => [ActionSessionGroup], {
    nullable: true,
    description: 'Sessions, counted by group, with how many people came.',
  })
  actionSessionsGrouped(
    @Args(() => ActionSessionGroupArgs) args: ActionSessionGroupArgs,
    @Ctx() ctx: Context,
  ) {
    return groupedActionSessions(ctx, args);
  }

  @FieldResolver(() => ParticipatoryAction, { description: 'The action.' })
  action(@Root() session: ActionSession, @Ctx() ctx: Context) {
    return participatoryActionById(ctx, session.actionId);
  }

  @FieldResolver(() => ActionTopic, { nullable: true, description: 'Its topic; null: not said.' })
  actionTopic(@Root() session: ActionSession, @Ctx() ctx: Context) {
    return session.topicId === null ? null : actionTopicById(ctx, session.topicId);
  }
}
