import { type Context, Listed } from '@koinipoli/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { recordById } from '../index-record/loaders.js';
import { IndexRecord } from '../index-record/type.js';
import { networkById } from '../network/loaders.js';
import { Network } from '../network/type.js';
import { ChangeConnection } from './connection.js';
import { ChangeArgs } from './filter.js';
import { changePages } from './loaders.js';
import { Change } from './type.js';

@Resolver(() => Change)
export class ChangeResolver {
  @Listed()
  @Query(() => ChangeConnection, {
    nullable: true,
    description:
      'What changed, in any network, in the order in which the index had it, oldest first: each record once, with its last change. A cursor stays good for ever: who goes on from it misses nothing.',
  })
  changes(@Args(() => ChangeArgs) args: ChangeArgs, @Ctx() ctx: Context) {
    return changePages(ctx, args);
  }

  @FieldResolver(() => Network, { nullable: true, description: 'The network; null: no longer registered.' })
  network(@Root() { networkId }: Change, @Ctx() ctx: Context) {
    return networkById(ctx, networkId);
  }

  @FieldResolver(() => IndexRecord, {
    nullable: true,
    description: 'The record as it is now; null: it is gone.',
  })
  record(@Root() { recordId }: Change, @Ctx() ctx: Context) {
    return recordById(ctx, recordId);
  }
}
