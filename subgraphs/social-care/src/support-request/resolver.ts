import { type Context, checkId, Listed, May, recordResolvers } from '@koinipoli/kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { SupportRequestConnection } from './connection.js';
import { SupportRequestArgs } from './filter.js';
import { supportRequestById, supportRequestPages } from './loaders.js';
import { supportRequestRecord } from './record.js';
import { SupportRequest } from './type.js';

@Resolver(() => SupportRequest)
export class SupportRequestResolver {
  @May('editor')
  @Query(() => SupportRequest, {
    nullable: true,
    description:
      'A request by its id, closed or not. Null: no such id, or the network is down (then with an error).',
  })
  supportRequest(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return supportRequestById(ctx, checkId('id', id));
  }

  @May('editor')
  @Listed()
  @Query(() => SupportRequestConnection, {
    nullable: true,
    description: 'Requests for support, the latest first; closed ones only if asked for.',
  })
  supportRequests(@Args(() => SupportRequestArgs) args: SupportRequestArgs, @Ctx() ctx: Context) {
    return supportRequestPages(ctx, args);
  }
}

/** The staff records requests, corrects and closes them. */
export const supportRequestWriters = recordResolvers(
  supportRequestRecord,
  SupportRequest,
  supportRequestById,
);
