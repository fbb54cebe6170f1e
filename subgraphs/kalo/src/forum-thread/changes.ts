import { type Context, checkId, forget, isAtLeast, May, type Outcome } from '@koinipoli/kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { closeForumThread } from './close.js';
import { hideForumPost } from './hide.js';
import { ForumPostInput, ForumThreadInput } from './input.js';
import { forumPostById, forumThreadById, moderatedPostById } from './loaders.js';
import { reportForumPost } from './report.js';
import { showForumPost } from './show.js';
import { startForumThread } from './start.js';
import { ForumPostPayload, ForumThreadPayload, ReportReason } from './type.js';
import { withdrawForumPost } from './withdraw.js';
import { writeForumPost } from './write.js';

/** What people write in the forum, and what moderators do with it. */
@Resolver()
export class ForumChanges {
  @May('member')
  @Mutation(() => ForumThreadPayload, { nullable: true, description: 'Begins a thread with its first post.' })
  async startForumThread(
    @Arg('input', () => ForumThreadInput, { description: 'The thread.' }) input: ForumThreadInput,
    @Ctx() ctx: Context,
  ) {
    checkIds({ topics: input.topics, organisation: input.organisation });
    return shownThread(ctx, await startForumThread(ctx, input));
  }

  @May('moderator')
  @Mutation(() => ForumThreadPayload, { nullable: true, description: 'Lets a thread take no more posts.' })
  async closeForumThread(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return shownThread(ctx, await closeForumThread(ctx, checkId('id', id)));
  }

  @May('member')
  @Mutation(() => ForumPostPayload, { nullable: true, description: 'Adds a post to a thread that is open.' })
  async writeForumPost(
    @Arg('thread', () => ID, { description: 'The thread.' }) thread: string,
    @Arg('input', () => ForumPostInput, { description: 'The post.' }) input: ForumPostInput,
    @Ctx() ctx: Context,
  ) {
    checkIds({ organisation: input.organisation, inReplyTo: input.inReplyTo });
    return shownPost(ctx, await writeForumPost(ctx, checkId('thread', thread), input));
  }

  @May('member')
  @Mutation(() => ForumPostPayload, {
    nullable: true,
    description: "Takes back one of the caller's own posts: its text is gone for good, answers to it stay.",
  })
  async withdrawForumPost(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return shownPost(ctx, await withdrawForumPost(ctx, checkId('id', id)));
  }

  @May('member')
  @Mutation(() => ForumPostPayload, { nullable: true, description: 'Tells moderators to look at a post.' })
  async reportForumPost(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('reason', () => ReportReason, { description: 'Why.' }) reason: ReportReason,
    @Ctx() ctx: Context,
  ) {
    return shownPost(ctx, await reportForumPost(ctx, checkId('id', id), reason));
  }

  @May('moderator')
  @Mutation(() => ForumPostPayload, {
    nullable: true,
    description: 'Takes a post out of sight of all but moderators.',
  })
  async hideForumPost(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('reason', () => String, { description: 'Why, for moderators; at most 1000 characters.' })
    reason: string,
    @Ctx() ctx: Context,
  ) {
    return shownPost(ctx, await hideForumPost(ctx, checkId('id', id), reason));
  }

  @May('moderator')
  @Mutation(() => ForumPostPayload, {
    nullable: true,
    description: 'Lets a hidden post be seen again, or leaves a reported one in sight.',
  })
  async showForumPost(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return shownPost(ctx, await showForumPost(ctx, checkId('id', id)));
  }
}

const checkIds = (fields: Record<string, string | readonly string[] | null | undefined>): void => {
  for (const [field, ids] of Object.entries(fields))
    for (const id of [ids ?? []].flat()) checkId(`input.${field}`, id);
};

const shownThread = async (ctx: Context, { result: id, problems }: Outcome<string>) => ({
  forumThread: id === null ? null : await forumThreadById(forget(ctx), id),
  problems,
});

const shownPost = async (ctx: Context, { result: id, problems }: Outcome<string>) => {
  const postById = isAtLeast(ctx.viewer.role, 'moderator') ? moderatedPostById : forumPostById;
  return { forumPost: id === null ? null : await postById(forget(ctx), id), problems };
};
