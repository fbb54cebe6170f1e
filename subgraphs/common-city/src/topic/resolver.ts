import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { RecordConnection } from '../index-record/connection.js';
import { RecordArgs } from '../index-record/filter.js';
import { recordPages } from '../index-record/loaders.js';
import { TopicConnection } from './connection.js';
import { TopicArgs } from './filter.js';
import { topicById, topicPages, topicsByBroader, topicsByIds } from './loaders.js';
import { Topic } from './type.js';

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, {
    nullable: true,
    description:
      'A topic by its id, `topic:…`, `need:…`, `group:…` or `product:…`. Null: no such id, or the network is down (then with an error).',
  })
  topic(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return topicById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => TopicConnection, {
    nullable: true,
    description: 'The common vocabulary: subjects, needs, groups of people, products.',
  })
  topics(@Args(() => TopicArgs) args: TopicArgs, @Ctx() ctx: Context) {
    return topicPages(ctx, args);
  }

  @FieldResolver(() => [Topic], { nullable: true, description: 'Wider topics (SKOS broader).' })
  broader(@Root() { broaderIds }: Topic, @Ctx() ctx: Context) {
    return topicsByIds(ctx, broaderIds);
  }

  @FieldResolver(() => [Topic], { nullable: true, description: 'Narrower topics (SKOS narrower).' })
  narrower(@Root() { id }: Topic, @Ctx() ctx: Context) {
    return topicsByBroader(ctx, id);
  }

  @FieldResolver(() => [Topic], {
    nullable: true,
    description: 'Topics that mean nearly the same or touch it (SKOS closeMatch, related).',
  })
  related(@Root() { relatedIds }: Topic, @Ctx() ctx: Context) {
    return topicsByIds(ctx, relatedIds);
  }

  @Listed()
  @FieldResolver(() => RecordConnection, {
    nullable: true,
    description:
      'Everything that any network has on it or for this group of people, narrower topics included.',
  })
  records(@Root() { id }: Topic, @Args(() => RecordArgs) args: RecordArgs, @Ctx() ctx: Context) {
    return recordPages(ctx, args, { topic: id });
  }
}

/** A topic by its key, for the gateway. */
export const resolveTopic = ({ id }: { id: string }, ctx: Context) => topicById(ctx, id);
