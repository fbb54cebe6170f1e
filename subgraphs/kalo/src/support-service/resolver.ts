import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { activityDomainById } from '../activity-domain/loaders.js';
import { ActivityDomain } from '../activity-domain/type.js';
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
    description: 'What the platform offers, by name: the observatory and the e-SEIS.',
  })
  supportServices(@Args(() => SupportServiceArgs) args: SupportServiceArgs, @Ctx() ctx: Context) {
    return supportServicePages(ctx, args);
  }

  @FieldResolver(() => ActivityDomain, {
    nullable: true,
    description: 'Domain of activity it belongs to; null: the platform as a whole.',
  })
  domain(@Root() { domainId }: SupportService, @Ctx() ctx: Context) {
    return domainId === null ? null : activityDomainById(ctx, domainId);
  }
}
