import { type Context, checkId, isAtLeast, Listed, May, PageArgs } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { participatoryActionById } from '../participatory-action/loaders.js';
import { ParticipatoryAction } from '../participatory-action/type.js';
import { ForumPostConnection, ForumThreadConnection } from './connection.js';
import { ForumThreadArgs } from './filter.js';
import {
  forumPostById,
  forumPostPages,
  forumThreadById,
  forumThreadPages,
  hiddenReasonByPost,
  moderatedPostById,
  moderatedPostPages,
  reportsByPost,
} from './loaders.js';
import { ForumPost, ForumReport, ForumThread } from './type.js';

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

  @May('moderator')
  @Listed()
  @FieldResolver(() => ForumPostConnection, {
    nullable: true,
    description: 'All its posts, hidden ones included, oldest first.',
  })
  allPosts(@Root() thread: ForumThread, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return moderatedPostPages(ctx, args, { thread: thread.id });
  }
}

@Resolver(() => ForumPost)
export class ForumPostResolver {
  @Query(() => ForumPost, {
    nullable: true,
    description:
      'A post of the forum by its id. Null: no such id, it is out of sight, or the network is down (then with an error).',
  })
  forumPost(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return postById(ctx, checkId('id', id));
  }

  @May('moderator')
  @Listed()
  @Query(() => ForumPostConnection, {
    nullable: true,
    description: 'Posts that somebody reported and no moderator has hidden or shown since, oldest first.',
  })
  reportedForumPosts(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return moderatedPostPages(ctx, args, { reported: 'all' });
  }

  @FieldResolver(() => ForumThread, { description: 'The thread.' })
  thread(@Root() post: ForumPost, @Ctx() ctx: Context) {
    return forumThreadById(ctx, post.threadId);
  }

  @May('moderator')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it is hidden; null: it is not, or its author withdrew it.',
  })
  async hiddenReason(@Root() { id }: ForumPost, @Ctx() ctx: Context) {
    return (await hiddenReasonByPost(ctx, id))?.reason ?? null;
  }

  @May('moderator')
  @FieldResolver(() => [ForumReport], {
    description: 'Why people reported it; empty: nobody did, or it is settled.',
  })
  reports(@Root() { id }: ForumPost, @Ctx() ctx: Context) {
    return reportsByPost(ctx, id, null);
  }

  @FieldResolver(() => ForumPost, {
    nullable: true,
    description: 'The post it answers; null: it answers the thread, or one that is no longer shown.',
  })
  inReplyTo(@Root() post: ForumPost, @Ctx() ctx: Context) {
    return post.inReplyToId === null ? null : postById(ctx, post.inReplyToId);
  }
}

/** A post as far as the caller may see it. */
const postById = (ctx: Context, id: string) =>
  isAtLeast(ctx.viewer.role, 'moderator') ? moderatedPostById(ctx, id) : forumPostById(ctx, id);
