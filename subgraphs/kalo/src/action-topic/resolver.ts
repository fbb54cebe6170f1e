import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ActionSessionConnection } from '../action-session/connection.js';
import { ActionSessionArgs } from '../action-session/filter.js';
import { actionSessionPages } from '../action-session/loaders.js';
import { participatoryActionById } from '../participatory-action/loaders.js';
import { ParticipatoryAction } from '../participatory-action/type.js';
import { ActionTopicConnection } from './connection.js';
import { ActionTopicArgs } from './filter.js';
import { ActionTopicGroup, ActionTopicGroupArgs } from './group.js';
import { actionTopicById, actionTopicPages, groupedActionTopics } from './loaders.js';
import { ActionTopic } from './type.js';

@Resolver(() => ActionTopic)
export class ActionTopicResolver {
  @Query(() => ActionTopic, {
    nullable: true,
    description:
      'A topic of an action by its id. Null: no such id, or the network is down (then with an error).',
  })
  actionTopic(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return actionTopicById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => ActionTopicConnection, {
    nullable: true,
    description: 'Topics as the actions put them, in their own words.',
  })
  actionTopics(@Args(() => ActionTopicArgs) args: ActionTopicArgs, @Ctx() ctx: Context) {
    return actionTopicPages(ctx, args);
  }

  @Grouped()
  @Query(() => [ActionTopicGroup], {
    nullable: true,
    description: 'Topics of the actions, counted by group.',
  })
  actionTopicsGrouped(@Args(() => ActionTopicGroupArgs) args: ActionTopicGroupArgs, @Ctx() ctx: Context) {
    return groupedActionTopics(ctx, args);
  }

  @FieldResolver(() => ParticipatoryAction, { description: 'The action.' })
  action(@Root() topic: ActionTopic, @Ctx() ctx: Context) {
    return participatoryActionById(ctx, topic.actionId);
  }

  @Listed()
  @FieldResolver(() => ActionSessionConnection, {
    description: 'Sessions on it, where the source ties them to it.',
  })
  sessions(
    @Root() topic: ActionTopic,
    @Args(() => ActionSessionArgs) args: ActionSessionArgs,
    @Ctx() ctx: Context,
  ) {
    return actionSessionPages(ctx, args, { actionTopic: topic.id });
  }
}
