import { type Context, IndicatorArgs, IndicatorConnection, Listed } from '@koinipoli/kit';
import { bridge, Project, Topic } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CareAlertConnection } from '../care-alert/connection.js';
import { CareAlertArgs } from '../care-alert/filter.js';
import { careAlertPages } from '../care-alert/loaders.js';
import { CareServiceConnection } from '../care-service/connection.js';
import { CareServiceArgs } from '../care-service/filter.js';
import { careServicePages } from '../care-service/loaders.js';
import { CareStructureConnection } from '../care-structure/connection.js';
import { CareStructureArgs } from '../care-structure/filter.js';
import { careStructurePages } from '../care-structure/loaders.js';
import { ConsultationConnection } from '../consultation/connection.js';
import { ConsultationArgs } from '../consultation/filter.js';
import { consultationPages } from '../consultation/loaders.js';
import { indicatorPages } from '../indicator/loaders.js';
import { InterventionConnection } from '../intervention/connection.js';
import { InterventionArgs } from '../intervention/filter.js';
import { interventionPages } from '../intervention/loaders.js';
import { interventionCategoriesByTopic } from '../intervention-category/loaders.js';
import { InterventionCategory } from '../intervention-category/type.js';
import { NeedRecordConnection } from '../need-record/connection.js';
import { NeedRecordArgs } from '../need-record/filter.js';
import { needRecordPages } from '../need-record/loaders.js';
import { projectsByTopic } from '../project/loaders.js';
import { TopicSocialCare } from './type.js';

@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => TopicSocialCare, {
    nullable: true,
    description: 'What social care does about it; null: the network is down.',
  })
  socialCare(@Root() { id }: Topic): TopicSocialCare {
    return { id };
  }
}

@Resolver(() => TopicSocialCare)
export class TopicSocialCareResolver {
  @Listed()
  @FieldResolver(() => InterventionConnection, {
    description: 'Interventions that answer this need, or that are for this group of people.',
  })
  interventions(
    @Root() { id }: TopicSocialCare,
    @Args(() => InterventionArgs) args: InterventionArgs,
    @Ctx() ctx: Context,
  ) {
    return interventionPages(ctx, args, { topic: id });
  }

  @FieldResolver(() => [InterventionCategory], {
    description: 'Lines of the catalogue of interventions that answer this need, in its order.',
  })
  categories(@Root() { id }: TopicSocialCare, @Ctx() ctx: Context) {
    return interventionCategoriesByTopic(ctx, id);
  }

  @FieldResolver(() => [bridge(Project)], {
    description: 'Projects for this group of people.',
  })
  projects(@Root() { id }: TopicSocialCare, @Ctx() ctx: Context) {
    return projectsByTopic(ctx, id);
  }

  @Listed()
  @FieldResolver(() => NeedRecordConnection, {
    description:
      'Where it is recorded as a need, or as the need of this group of people; least covered first.',
  })
  needRecords(
    @Root() { id }: TopicSocialCare,
    @Args(() => NeedRecordArgs) args: NeedRecordArgs,
    @Ctx() ctx: Context,
  ) {
    return needRecordPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => CareAlertConnection, {
    description: 'Alerts that raise this need or touch this group of people, latest first.',
  })
  alerts(
    @Root() { id }: TopicSocialCare,
    @Args(() => CareAlertArgs) args: CareAlertArgs,
    @Ctx() ctx: Context,
  ) {
    return careAlertPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => ConsultationConnection, {
    description: 'Consultations about it or with this group of people, latest first.',
  })
  consultations(
    @Root() { id }: TopicSocialCare,
    @Args(() => ConsultationArgs) args: ConsultationArgs,
    @Ctx() ctx: Context,
  ) {
    return consultationPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => CareStructureConnection, {
    description: 'Structures with a service on it, or for this group of people.',
  })
  structures(
    @Root() { id }: TopicSocialCare,
    @Args(() => CareStructureArgs) args: CareStructureArgs,
    @Ctx() ctx: Context,
  ) {
    return careStructurePages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => CareServiceConnection, { description: 'Services on it, or for this group of people.' })
  services(
    @Root() { id }: TopicSocialCare,
    @Args(() => CareServiceArgs) args: CareServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return careServicePages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => IndicatorConnection, { description: 'What is measured about it.' })
  indicators(
    @Root() { id }: TopicSocialCare,
    @Args(() => IndicatorArgs) args: IndicatorArgs,
    @Ctx() ctx: Context,
  ) {
    return indicatorPages(ctx, args, { topic: id });
  }
}
