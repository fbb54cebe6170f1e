import { type Context, checkId, Grouped, Listed } from '@koinipoli/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ImpactAssessmentConnection } from '../impact-assessment/connection.js';
import { ImpactAssessmentArgs } from '../impact-assessment/filter.js';
import { impactAssessmentPages } from '../impact-assessment/loaders.js';
import { OfferConnection } from '../offer/connection.js';
import { OfferArgs } from '../offer/filter.js';
import { offerPages } from '../offer/loaders.js';
import { chosen, PartnershipArgs } from '../partnership/filter.js';
import { partnershipsByBody } from '../partnership/loaders.js';
import { Partnership } from '../partnership/type.js';
import { KaloOrganisationConnection } from './connection.js';
import { KaloOrganisationArgs } from './filter.js';
import { KaloOrganisationGroup, KaloOrganisationGroupArgs } from './group.js';
import { groupedKaloOrganisations, kaloOrganisationById, kaloOrganisationPages } from './loaders.js';
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

  @Grouped()
  @Query(() => [KaloOrganisationGroup], {
    nullable: true,
    description: 'Social-economy bodies, counted by group, with their members and employees.',
  })
  kaloOrganisationsGrouped(
    @Args(() => KaloOrganisationGroupArgs) args: KaloOrganisationGroupArgs,
    @Ctx() ctx: Context,
  ) {
    return groupedKaloOrganisations(ctx, args);
  }

  @FieldResolver(() => [Partnership], {
    description: 'Whom it works with, as it states itself; empty: not said.',
  })
  async partnerships(
    @Root() { id }: KaloOrganisation,
    @Args(() => PartnershipArgs) args: PartnershipArgs,
    @Ctx() ctx: Context,
  ) {
    return chosen(await partnershipsByBody(ctx, id), args);
  }

  @Listed()
  @FieldResolver(() => OfferConnection, { description: 'What it offers or wants.' })
  offers(
    @Root() { organisation }: KaloOrganisation,
    @Args(() => OfferArgs) args: OfferArgs,
    @Ctx() ctx: Context,
  ) {
    return offerPages(ctx, args, { organisation: organisation.id });
  }

  @Listed()
  @FieldResolver(() => ImpactAssessmentConnection, { description: 'The impact it reports.' })
  impactAssessments(
    @Root() { organisation }: KaloOrganisation,
    @Args(() => ImpactAssessmentArgs) args: ImpactAssessmentArgs,
    @Ctx() ctx: Context,
  ) {
    return impactAssessmentPages(ctx, args, { organisation: organisation.id });
  }
}
