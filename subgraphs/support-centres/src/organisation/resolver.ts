import type { Context } from '@koinipoli/kit';
import { Organisation } from '@koinipoli/schema';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { participationsByOrganisation } from '../centre-event/loaders.js';
import { EventParticipation } from '../centre-event/type.js';
import { outreachPracticesByOrganisation } from '../outreach-practice/loaders.js';
import { OutreachPractice } from '../outreach-practice/type.js';
import { supportCentresByFunder, supportCentresByOperator } from '../support-centre/loaders.js';
import { SupportCentre } from '../support-centre/type.js';
import { supportedVenturesByOrganisation } from '../supported-venture/loaders.js';
import { SupportedVenture } from '../supported-venture/type.js';
import { organisationById } from './loaders.js';
import { OrganisationSupportCentres } from './type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => OrganisationSupportCentres, {
    nullable: true,
    description: 'The organisation among the support centres; null: it is not in this network.',
  })
  supportCentres(@Root() { id }: Organisation, @Ctx() ctx: Context) {
    return organisationById(ctx, id);
  }
}

@Resolver(() => OrganisationSupportCentres)
export class OrganisationSupportCentresResolver {
  @FieldResolver(() => [SupportCentre], { description: 'Centres it operates.' })
  operates(@Root() { id }: OrganisationSupportCentres, @Ctx() ctx: Context) {
    return supportCentresByOperator(ctx, id);
  }

  @FieldResolver(() => [SupportCentre], { description: 'Centres it pays for.' })
  funds(@Root() { id }: OrganisationSupportCentres, @Ctx() ctx: Context) {
    return supportCentresByFunder(ctx, id);
  }

  @FieldResolver(() => [EventParticipation], {
    description: 'Its parts in events, its own and those of centres it operates.',
  })
  participations(@Root() { id }: OrganisationSupportCentres, @Ctx() ctx: Context) {
    return participationsByOrganisation(ctx, id);
  }

  @FieldResolver(() => [OutreachPractice], { description: 'Practices of outreach in which it is a partner.' })
  outreachPractices(@Root() { id }: OrganisationSupportCentres, @Ctx() ctx: Context) {
    return outreachPracticesByOrganisation(ctx, id);
  }

  @FieldResolver(() => [SupportedVenture], { description: 'Ventures that it is or has become.' })
  ventures(@Root() { id }: OrganisationSupportCentres, @Ctx() ctx: Context) {
    return supportedVenturesByOrganisation(ctx, id);
  }
}
