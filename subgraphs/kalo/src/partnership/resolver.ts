import type { Context } from '@koinipoli/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { kaloOrganisationById } from '../kalo-organisation/loaders.js';
import { KaloOrganisation } from '../kalo-organisation/type.js';
import { Partnership } from './type.js';

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => KaloOrganisation, { description: 'The body that states it.' })
  body(@Root() partnership: Partnership, @Ctx() ctx: Context) {
    return kaloOrganisationById(ctx, partnership.bodyId);
  }
}
