import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { May } from '../access/may.js';
import type { Context } from '../context.js';
import { knownPseudonym } from '../person/pseudonym.js';
import type { Outcome } from '../record/refusal.js';
import { confirmNotices } from './confirm.js';
import type { NoticeDesk } from './definition.js';
import { type Subscription, type SubscriptionRow, selectSubscription } from './queries.js';
import { subscribeNotices } from './subscribe.js';
import { NoticeLinkPayload, noticeTypes } from './type.js';
import { unsubscribeNotices } from './unsubscribe.js';

const asLink = ({ result, problems }: Outcome<true>) => ({ done: result !== null, problems });

const shown = (row: SubscriptionRow | null) =>
  row && {
    ...row,
    topics: row.topics.map((id) => ({ id })),
    areas: row.areas.map((id) => ({ id })),
  };

/**
 * The resolvers of a network's notices, for its list of resolvers: `subscribeXNotices`, `confirmXNotices`,
 * `unsubscribeXNotices` and `xNoticeSubscription`.
 */
export const noticeResolvers = (desk: NoticeDesk) => [subscriptionOf(desk), linksOf(desk.infix)] as const;

function subscriptionOf(desk: NoticeDesk) {
  const { infix } = desk;
  const { Input, Subscription, Payload } = noticeTypes(desk);

  @Resolver()
  class NoticeSubscriptionResolver {
    @Query(() => Subscription, {
      name: `${infix[0]?.toLowerCase()}${infix.slice(1)}NoticeSubscription`,
      nullable: true,
      description: 'What whoever asks is told by mail; null: nothing, or nobody signed in.',
    })
    async subscription(@Ctx() { db, viewer }: Context) {
      const pseudonym = await knownPseudonym(db, viewer);
      return pseudonym === null ? null : shown(await selectSubscription(db, pseudonym));
    }

    @May('signed-in')
    @Mutation(() => Payload, {
      name: `subscribe${infix}Notices`,
      nullable: true,
      description:
        'Has whoever asks told by mail of what they choose; who is subscribed already changes that. A new address first gets one mail, with a link that confirms it within seven days.',
    })
    async subscribe(
      @Arg('input', () => Input, { description: 'What to be told, and where.' })
      { language, ...input }: Omit<Subscription, 'language'> & { language?: string | null },
      @Ctx() ctx: Context,
    ) {
      const wanted = { ...input, language: language ?? ctx.languages[0] ?? 'el' };
      const { result, problems } = await subscribeNotices(ctx, wanted);
      return { subscription: shown(result), problems };
    }
  }
  return NoticeSubscriptionResolver;
}

function linksOf(infix: string) {
  @Resolver()
  class NoticeLinkResolver {
    @May('public')
    @Mutation(() => NoticeLinkPayload, {
      name: `confirm${infix}Notices`,
      nullable: true,
      description: 'Confirms the address to which the link was sent. Doing it twice does no harm.',
    })
    async confirm(
      @Arg('token', () => String, { description: 'From the link.' }) token: string,
      @Ctx() ctx: Context,
    ) {
      return asLink(await confirmNotices(ctx, token));
    }

    @May('public')
    @Mutation(() => NoticeLinkPayload, {
      name: `unsubscribe${infix}Notices`,
      nullable: true,
      description:
        'Stops all mails of the network and forgets the address: by the link of any mail, without signing in; without a link for whoever asks.',
    })
    async unsubscribe(
      @Arg('token', () => String, {
        nullable: true,
        description: 'From the link; null: for whoever asks, who has signed in then.',
      })
      token: string | null | undefined,
      @Ctx() ctx: Context,
    ) {
      return asLink(await unsubscribeNotices(ctx, token ?? null));
    }
  }
  return NoticeLinkResolver;
}
