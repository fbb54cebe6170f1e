import { type Context, Listed } from '@koinipoli/kit';
import { Topic } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ActionTopicConnection } from '../action-topic/connection.js';
import { ActionTopicArgs } from '../action-topic/filter.js';
import { actionTopicPages } from '../action-topic/loaders.js';
import { ForumThreadConnection } from '../forum-thread/connection.js';
import { ForumThreadArgs } from '../forum-thread/filter.js';
import { forumThreadPages } from '../forum-thread/loaders.js';
import { KaloOrganisationConnection } from '../kalo-organisation/connection.js';
import { KaloOrganisationArgs } from '../kalo-organisation/filter.js';
import { kaloOrganisationPages } from '../kalo-organisation/loaders.js';
import { TopicKalo } from './type.js';

@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => TopicKalo, {
    nullable: true,
    description: 'What the social economy does about it; null: the network is down.',
  })
  kalo(@Root() { id }: Topic): TopicKalo {
    return { id };
  }
}

@Resolver(() => TopicKalo)
export class TopicKaloResolver {
  @Listed()
  @FieldResolver(() => KaloOrganisationConnection, {
    description: 'Bodies that work on it, serve that need or supply that product.',
  })
  organisations(
    @Root() { id }: TopicKalo,
    @Args(() => KaloOrganisationArgs) args: KaloOrganisationArgs,
    @Ctx() ctx: Context,
  ) {
    return kaloOrganisationPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => ActionTopicConnection, { description: 'Where participatory actions discussed it.' })
  actionTopics(
    @Root() { id }: TopicKalo,
    @Args(() => ActionTopicArgs) args: ActionTopicArgs,
    @Ctx() ctx: Context,
  ) {
    return actionTopicPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => ForumThreadConnection, { description: 'Threads of the forum on it.' })
  threads(
    @Root() { id }: TopicKalo,
    @Args(() => ForumThreadArgs) args: ForumThreadArgs,
    @Ctx() ctx: Context,
  ) {
    return forumThreadPages(ctx, args, { topic: id });
  }
}
