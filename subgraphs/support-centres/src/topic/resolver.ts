import { type Context, Listed } from '@koinipoli/kit';
import { Topic } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CentreEventConnection } from '../centre-event/connection.js';
import { CentreEventArgs } from '../centre-event/filter.js';
import { centreEventPages } from '../centre-event/loaders.js';
import { CentreServiceConnection } from '../centre-service/connection.js';
import { CentreServiceArgs } from '../centre-service/filter.js';
import { centreServicePages } from '../centre-service/loaders.js';
import { OutreachPracticeConnection } from '../outreach-practice/connection.js';
import { OutreachPracticeArgs } from '../outreach-practice/filter.js';
import { outreachPracticePages } from '../outreach-practice/loaders.js';
import { SupportCentreConnection } from '../support-centre/connection.js';
import { SupportCentreArgs } from '../support-centre/filter.js';
import { supportCentrePages } from '../support-centre/loaders.js';
import { SupportedVentureConnection } from '../supported-venture/connection.js';
import { SupportedVentureArgs } from '../supported-venture/filter.js';
import { supportedVenturePages } from '../supported-venture/loaders.js';
import { TopicSupportCentres } from './type.js';

@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => TopicSupportCentres, {
    nullable: true,
    description: 'What support centres offer on it; null: the network is down.',
  })
  supportCentres(@Root() { id }: Topic): TopicSupportCentres {
    return { id };
  }
}

@Resolver(() => TopicSupportCentres)
export class TopicSupportCentresResolver {
  @Listed()
  @FieldResolver(() => SupportCentreConnection, { description: 'Centres with a service on it.' })
  centres(
    @Root() { id }: TopicSupportCentres,
    @Args(() => SupportCentreArgs) args: SupportCentreArgs,
    @Ctx() ctx: Context,
  ) {
    return supportCentrePages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => CentreServiceConnection, {
    description: 'Services on it, or for it where it is a group of people.',
  })
  services(
    @Root() { id }: TopicSupportCentres,
    @Args(() => CentreServiceArgs) args: CentreServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return centreServicePages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => CentreEventConnection, { description: 'Events on it.' })
  events(
    @Root() { id }: TopicSupportCentres,
    @Args(() => CentreEventArgs) args: CentreEventArgs,
    @Ctx() ctx: Context,
  ) {
    return centreEventPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => OutreachPracticeConnection, {
    description: 'Practices of outreach that reach structures for it, such as recovery from addiction.',
  })
  outreachPractices(
    @Root() { id }: TopicSupportCentres,
    @Args(() => OutreachPracticeArgs) args: OutreachPracticeArgs,
    @Ctx() ctx: Context,
  ) {
    return outreachPracticePages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => SupportedVentureConnection, { description: 'Supported ventures that work on it.' })
  ventures(
    @Root() { id }: TopicSupportCentres,
    @Args(() => SupportedVentureArgs) args: SupportedVentureArgs,
    @Ctx() ctx: Context,
  ) {
    return supportedVenturePages(ctx, args, { topic: id });
  }
}
