import { type Context, IndicatorArgs, IndicatorConnection, Listed } from '@koinipoli/kit';
import { Topic } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ActionTopicConnection } from '../action-topic/connection.js';
import { ActionTopicArgs } from '../action-topic/filter.js';
import { actionTopicPages } from '../action-topic/loaders.js';
import { AssessmentToolConnection } from '../assessment-tool/connection.js';
import { AssessmentToolArgs } from '../assessment-tool/filter.js';
import { assessmentToolPages } from '../assessment-tool/loaders.js';
import { ForumThreadConnection } from '../forum-thread/connection.js';
import { ForumThreadArgs } from '../forum-thread/filter.js';
import { forumThreadPages } from '../forum-thread/loaders.js';
import { ImpactAssessmentConnection } from '../impact-assessment/connection.js';
import { ImpactAssessmentArgs } from '../impact-assessment/filter.js';
import { impactAssessmentPages } from '../impact-assessment/loaders.js';
import { indicatorPages } from '../indicator/loaders.js';
import { KaloOrganisationConnection } from '../kalo-organisation/connection.js';
import { KaloOrganisationArgs } from '../kalo-organisation/filter.js';
import { kaloOrganisationPages } from '../kalo-organisation/loaders.js';
import { OfferConnection } from '../offer/connection.js';
import { OfferArgs } from '../offer/filter.js';
import { offerPages } from '../offer/loaders.js';
import { ResourceConnection } from '../resource/connection.js';
import { ResourceArgs } from '../resource/filter.js';
import { resourcePages } from '../resource/loaders.js';
import { SupportServiceConnection } from '../support-service/connection.js';
import { SupportServiceArgs } from '../support-service/filter.js';
import { supportServicePages } from '../support-service/loaders.js';
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

  @Listed()
  @FieldResolver(() => SupportServiceConnection, {
    description: 'Services of the platform on it, or for it where it is a group of people.',
  })
  services(
    @Root() { id }: TopicKalo,
    @Args(() => SupportServiceArgs) args: SupportServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return supportServicePages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => ResourceConnection, {
    description: 'What there is to read on it, or for it where it is a group of people.',
  })
  resources(@Root() { id }: TopicKalo, @Args(() => ResourceArgs) args: ResourceArgs, @Ctx() ctx: Context) {
    return resourcePages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => OfferConnection, {
    description: 'Offers and wants on it, or for it where it is a group of people.',
  })
  offers(@Root() { id }: TopicKalo, @Args(() => OfferArgs) args: OfferArgs, @Ctx() ctx: Context) {
    return offerPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => AssessmentToolConnection, { description: 'Tools for assessing impact on it.' })
  assessmentTools(
    @Root() { id }: TopicKalo,
    @Args(() => AssessmentToolArgs) args: AssessmentToolArgs,
    @Ctx() ctx: Context,
  ) {
    return assessmentToolPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => ImpactAssessmentConnection, { description: 'Impact that bodies report on it.' })
  impactAssessments(
    @Root() { id }: TopicKalo,
    @Args(() => ImpactAssessmentArgs) args: ImpactAssessmentArgs,
    @Ctx() ctx: Context,
  ) {
    return impactAssessmentPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => IndicatorConnection, { description: 'What is measured about it.' })
  indicators(@Root() { id }: TopicKalo, @Args(() => IndicatorArgs) args: IndicatorArgs, @Ctx() ctx: Context) {
    return indicatorPages(ctx, args, { topic: id });
  }
}
