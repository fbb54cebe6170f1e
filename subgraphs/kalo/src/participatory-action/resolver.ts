import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ActionSessionConnection } from '../action-session/connection.js';
import { ActionSessionArgs } from '../action-session/filter.js';
import { actionSessionPages } from '../action-session/loaders.js';
import { ActionTopicConnection } from '../action-topic/connection.js';
import { ActionTopicArgs } from '../action-topic/filter.js';
import { actionTopicPages } from '../action-topic/loaders.js';
import { activityDomainById } from '../activity-domain/loaders.js';
import { ActivityDomain } from '../activity-domain/type.js';
import { ForumThreadConnection } from '../forum-thread/connection.js';
import { ForumThreadArgs } from '../forum-thread/filter.js';
import { forumThreadPages } from '../forum-thread/loaders.js';
import { platformsByIds } from '../platform/loaders.js';
import { Platform } from '../platform/type.js';
import { resourcesByIds } from '../resource/loaders.js';
import { Resource } from '../resource/type.js';
import { surveysByAction } from '../survey/loaders.js';
import { Survey } from '../survey/type.js';
import { ParticipatoryActionConnection } from './connection.js';
import { ParticipatoryActionArgs } from './filter.js';
import { participatoryActionById, participatoryActionPages } from './loaders.js';
import { ParticipatoryAction } from './type.js';

@Resolver(() => ParticipatoryAction)
export class ParticipatoryActionResolver {
  @Query(() => ParticipatoryAction, {
    nullable: true,
    description:
      'A participatory action by its id. Null: no such id, or the network is down (then with an error).',
  })
  participatoryAction(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return participatoryActionById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => ParticipatoryActionConnection, {
    nullable: true,
    description: 'Series of focus groups and workshops, the forum, the surveys: kind by kind, then by name.',
  })
  participatoryActions(
    @Args(() => ParticipatoryActionArgs) args: ParticipatoryActionArgs,
    @Ctx() ctx: Context,
  ) {
    return participatoryActionPages(ctx, args);
  }

  @FieldResolver(() => ActivityDomain, { description: 'Domain of activity.' })
  domain(@Root() action: ParticipatoryAction, @Ctx() ctx: Context) {
    return activityDomainById(ctx, action.domainId);
  }

  @FieldResolver(() => [Platform], {
    description: 'Platforms on which it makes the bodies that take part more present; empty: none named.',
  })
  platforms(@Root() action: ParticipatoryAction, @Ctx() ctx: Context) {
    return platformsByIds(ctx, action.platformIds);
  }

  @FieldResolver(() => [Resource], { description: 'Studies and data that came out; empty: none yet.' })
  resources(@Root() action: ParticipatoryAction, @Ctx() ctx: Context) {
    return resourcesByIds(ctx, action.resourceIds);
  }

  @FieldResolver(() => [Survey], { description: 'Its surveys; empty unless it is of kind SURVEY.' })
  surveys(@Root() action: ParticipatoryAction, @Ctx() ctx: Context) {
    return surveysByAction(ctx, action.id);
  }

  @Listed()
  @FieldResolver(() => ForumThreadConnection, { description: 'Its threads, if it is the forum.' })
  threads(
    @Root() action: ParticipatoryAction,
    @Args(() => ForumThreadArgs) args: ForumThreadArgs,
    @Ctx() ctx: Context,
  ) {
    return forumThreadPages(ctx, args, { action: action.id });
  }

  @Listed()
  @FieldResolver(() => ActionTopicConnection, { description: 'Its topics, in its own words.' })
  actionTopics(
    @Root() action: ParticipatoryAction,
    @Args(() => ActionTopicArgs) args: ActionTopicArgs,
    @Ctx() ctx: Context,
  ) {
    return actionTopicPages(ctx, args, { action: action.id });
  }

  @Listed()
  @FieldResolver(() => ActionSessionConnection, {
    description: 'Its sessions that are recorded one by one; not one per topic, and not all that were held.',
  })
  sessions(
    @Root() action: ParticipatoryAction,
    @Args(() => ActionSessionArgs) args: ActionSessionArgs,
    @Ctx() ctx: Context,
  ) {
    return actionSessionPages(ctx, args, { action: action.id });
  }
}
