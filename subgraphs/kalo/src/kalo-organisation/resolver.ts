import { type Context, checkId, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { KaloOrganisationConnection } from './connection.js';
import { KaloOrganisationArgs } from './filter.js';
import { kaloOrganisationById, kaloOrganisationPages } from './loaders.js';
import { KaloOrganisation } from './type.js';

@Resolver(() => KaloOrganisation)
export class KaloOrganisationResolver {
  @Query(() => KaloOrganisation, {
    nullable: true,
    description:
      'A social-economy body by its id. Null: no such id, or the network is down (then with an error).',
  })
  kaloOrganisation(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
    return kaloOrganisationById(ctx, checkId('id', id));
  }

  @Listed()
  @Query(() => KaloOrganisationConnection, {
    nullable: true,
    description: 'Social-economy bodies (φορείς ΚΑΛΟ).',
  })
  kaloOrganisations(@Args(() => KaloOrganisationArgs) args: KaloOrganisationArgs, @Ctx() ctx: Context) {
    return kaloOrganisationPages(ctx, args);
  }
}
