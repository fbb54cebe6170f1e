import { type Context, Listed } from '@koinipoli/kit';
import { bridge, Project, Topic } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { InterventionConnection } from '../intervention/connection.js';
import { InterventionArgs } from '../intervention/filter.js';
import { interventionPages } from '../intervention/loaders.js';
import { interventionCategoriesByTopic } from '../intervention-category/loaders.js';
import { InterventionCategory } from '../intervention-category/type.js';
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
    description: 'Projects for this group of people: those whose audience it is.',
  })
  projects(@Root() { id }: TopicSocialCare, @Ctx() ctx: Context) {
    return projectsByTopic(ctx, id);
  }
}
