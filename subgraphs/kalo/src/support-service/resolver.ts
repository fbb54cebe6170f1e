import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { SupportServiceConnection } from './connection.js';
import { SupportServiceArgs } from './filter.js';
import { supportServiceById, supportServicePages } from './loaders.js';
import { SupportService } from './type.js';

@Resolver(() => SupportService)
export class SupportServiceResolver {
  @Query(() => SupportService, {
    nullable: true,
    description:
      'A service of the platform by its id. Null: no such id, or the network is down (then with an error).',
  })
  supportService(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return supportServiceById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => SupportServiceConnection, {
    nullable: true,
    description: 'What the platform offers: the observatory and the e-SEIS.',
  })
  supportServices(@Args(() => SupportServiceArgs) args: SupportServiceArgs, @Ctx() ctx: Context) {
    return supportServicePages(ctx, args);
  }
}
