import type { Context } from '@koinipoli/kit';
import { Organisation } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assessmentToolsByPublisher } from '../assessment-tool/loaders.js';
import { AssessmentTool } from '../assessment-tool/type.js';
import { kaloOrganisationByOrganisation } from '../kalo-organisation/loaders.js';
import { chosen, PartnershipArgs } from '../partnership/filter.js';
import { partnershipsByPartner } from '../partnership/loaders.js';
import { Partnership } from '../partnership/type.js';
import { resourcesByPublisher } from '../resource/loaders.js';
import { Resource } from '../resource/type.js';
import { supportServicesByOrganisation } from '../support-service/loaders.js';
import { SupportService } from '../support-service/type.js';
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

@Resolver(() => OrganisationKalo)
export class OrganisationKaloResolver {
  @FieldResolver(() => [Partnership], {
    description: 'Standing relations of which bodies name it as the partner; empty: none.',
  })
  async partnerOf(
    @Root() { id }: OrganisationKalo,
    @Args(() => PartnershipArgs) args: PartnershipArgs,
    @Ctx() ctx: Context,
  ) {
    return chosen(await partnershipsByPartner(ctx, id), args);
  }

  @FieldResolver(() => [SupportService], {
    description: 'Services of the platform that it answers for; empty: none.',
  })
  services(@Root() { id }: OrganisationKalo, @Ctx() ctx: Context) {
    return supportServicesByOrganisation(ctx, id);
  }

  @FieldResolver(() => [Resource], { description: 'Resources that it published; empty: none.' })
  publishes(@Root() { id }: OrganisationKalo, @Ctx() ctx: Context) {
    return resourcesByPublisher(ctx, id);
  }

  @FieldResolver(() => [AssessmentTool], { description: 'Assessment tools that it made; empty: none.' })
  assessmentTools(@Root() { id }: OrganisationKalo, @Ctx() ctx: Context) {
    return assessmentToolsByPublisher(ctx, id);
  }
}
