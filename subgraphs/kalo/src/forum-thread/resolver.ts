import { type Context, checkId, Listed, PageArgs } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { participatoryActionById } from '../participatory-action/loaders.js';
import { ParticipatoryAction } from '../participatory-action/type.js';
import { ForumPostConnection, ForumThreadConnection } from './connection.js';
import { ForumThreadArgs } from './filter.js';
import { forumPostById, forumPostPages, forumThreadById, forumThreadPages } from './loaders.js';
import { ForumPost, ForumThread } from './type.js';

@Resolver(() => ForumThread)
export class ForumThreadResolver {
  @Query(() => ForumThread, {
    nullable: true,
    description:
      'A thread of the forum by its id. Null: no such id, or the network is down (then with an error).',
  })
  forumThread(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return forumThreadById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => ForumThreadConnection, { nullable: true, description: 'Threads of the forum.' })
  forumThreads(@Args(() => ForumThreadArgs) args: ForumThreadArgs, @Ctx() ctx: Context) {
    return forumThreadPages(ctx, args);
  }

  @FieldResolver(() => ParticipatoryAction, { description: 'The forum.' })
  action(@Root() thread: ForumThread, @Ctx() ctx: Context) {
    return participatoryActionById(ctx, thread.actionId);
  }

  @Listed()
  @FieldResolver(() => ForumPostConnection, {
    description: 'Its posts that a moderator has not hidden, oldest first.',
  })
  posts(@Root() thread: ForumThread, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return forumPostPages(ctx, args, { thread: thread.id });
  }
}

@Resolver(() => ForumPost)
export class ForumPostResolver {
  @FieldResolver(() => ForumPost, {
    nullable: true,
    description: 'The post it answers; null: it answers the thread, or one that is no longer shown.',
  })
  inReplyTo(@Root() post: ForumPost, @Ctx() ctx: Context) {
    return post.inReplyToId === null ? null : forumPostById(ctx, post.inReplyToId);
  }
}
