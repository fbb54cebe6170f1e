import { type Context, Listed } from '@koinipoli/kit';
import { Topic } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
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
}
