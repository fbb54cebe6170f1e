import type { Context } from '@koinipoli/kit';
import { Organisation } from '@koinipoli/schema';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { kaloOrganisationByOrganisation } from '../kalo-organisation/loaders.js';
import { organisationById } from './loaders.js';
import { OrganisationKalo } from './type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => OrganisationKalo, {
    nullable: true,
    description: 'The organisation in the social economy; null: it is not in this network.',
  })
  async kalo(@Root() { id }: Organisation, @Ctx() ctx: Context): Promise<OrganisationKalo | null> {
    const [known, body] = await Promise.all([
      organisationById(ctx, id),
      kaloOrganisationByOrganisation(ctx, id),
    ]);
    if (body) return { id: body.organisation.id, name: body.name, provenance: body.provenance, body };
    return known && { ...known, body };
  }
}
