import { type Context, checkId, Listed, May, type Outcome, PageArgs } from '@koinipoli/kit';
import { LanguageTagScalar } from '@koinipoli/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { consultationById } from '../consultation/loaders.js';
import { Consultation } from '../consultation/type.js';
import { ConsultationContributionConnection } from './connection.js';
import { contribute } from './contribute.js';
import { decideContribution } from './decide.js';
import { ConsultationContributionArgs } from './filter.js';
import { contributionPages, contributionsOfViewer } from './loaders.js';
import { ConsultationContribution, ConsultationContributionPayload } from './type.js';
import { withdrawContribution } from './withdraw.js';

const payloadOf = ({ result, problems }: Outcome<ConsultationContribution>) => ({
  contribution: result,
  problems,
});

@Resolver(() => ConsultationContribution)
export class ContributionResolver {
  @May('moderator')
  @Listed()
  @Query(() => ConsultationContributionConnection, {
    nullable: true,
    description: 'What was said in consultations, however it stands, the earliest first.',
  })
  consultationContributions(
    @Args(() => ConsultationContributionArgs) args: ConsultationContributionArgs,
    @Ctx() ctx: Context,
  ) {
    return contributionPages(ctx, args);
  }

  @FieldResolver(() => Consultation, { nullable: true, description: 'The consultation.' })
  consultation(@Root() { consultationId }: ConsultationContribution, @Ctx() ctx: Context) {
    return consultationById(ctx, consultationId);
  }

  @May('signed-in')
  @Mutation(() => ConsultationContributionPayload, {
    nullable: true,
    description:
      'Says something in a consultation that is open. It is published when a moderator has read it, and never with a person.',
  })
  async contributeToConsultation(
    @Arg('consultation', () => ID, { description: 'Its id.' }) consultation: string,
    @Arg('text', () => String, {
      description: 'Plain text, at most 5,000 characters. Name nobody in it.',
    })
    text: string,
    @Arg('language', () => LanguageTagScalar, { defaultValue: 'el', description: 'Language of the text.' })
    language: string,
    @Arg('organisation', () => ID, {
      nullable: true,
      description:
        'On whose behalf, one that the caller acts for; published with the text. Needed where it is held with bodies.',
    })
    organisation: string | null | undefined,
    @Ctx() ctx: Context,
  ) {
    const whose = organisation == null ? null : checkId('organisation', organisation);
    checkId('consultation', consultation);
    return payloadOf(await contribute(ctx, { consultation, text, language, organisation: whose }));
  }

  @May('signed-in')
  @Mutation(() => ConsultationContributionPayload, {
    nullable: true,
    description: 'Takes back what the caller said, published or not; nothing of it is kept.',
  })
  async withdrawConsultationContribution(
    @Arg('id', () => ID, { description: 'Id of the contribution.' }) id: string,
    @Ctx() ctx: Context,
  ) {
    return payloadOf(await withdrawContribution(ctx, checkId('id', id)));
  }

  @May('moderator')
  @Mutation(() => ConsultationContributionPayload, {
    nullable: true,
    description: 'Shows a contribution to everyone.',
  })
  async publishConsultationContribution(
    @Arg('id', () => ID, { description: 'Id of the contribution.' }) id: string,
    @Ctx() ctx: Context,
  ) {
    const decision = { state: 'PUBLISHED', reason: null } as const;
    return payloadOf(await decideContribution(ctx.db, checkId('id', id), decision));
  }

  @May('moderator')
  @Mutation(() => ConsultationContributionPayload, {
    nullable: true,
    description: 'Does not show a contribution, or no longer; deleted three months after.',
  })
  async refuseConsultationContribution(
    @Arg('id', () => ID, { description: 'Id of the contribution.' }) id: string,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, for whoever wrote it, at most 500 characters; null: not said.',
    })
    reason: string | null | undefined,
    @Ctx() ctx: Context,
  ) {
    const decision = { state: 'REFUSED', reason: reason ?? null } as const;
    return payloadOf(await decideContribution(ctx.db, checkId('id', id), decision));
  }
}

@Resolver(() => Consultation)
export class ConsultationContributionsResolver {
  @Listed()
  @FieldResolver(() => ConsultationContributionConnection, {
    nullable: true,
    description: 'What was said in it and published, the earliest first.',
  })
  publishedContributions(
    @Root() { id }: Consultation,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    return contributionPages(ctx, args, { published: id });
  }

  @FieldResolver(() => [ConsultationContribution], {
    nullable: true,
    description: 'What whoever asks said in it, however it stands; empty: nothing, or not signed in.',
  })
  myContributions(@Root() { id }: Consultation, @Ctx() ctx: Context) {
    return contributionsOfViewer(ctx, id);
  }
}
