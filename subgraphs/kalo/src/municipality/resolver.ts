import { type Context, Listed } from '@koinipoli/kit';
import { Municipality } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ActionSessionConnection } from '../action-session/connection.js';
import { ActionSessionArgs } from '../action-session/filter.js';
import { actionSessionPages } from '../action-session/loaders.js';
import { KaloOrganisationConnection } from '../kalo-organisation/connection.js';
import { KaloOrganisationArgs } from '../kalo-organisation/filter.js';
import { kaloOrganisationPages } from '../kalo-organisation/loaders.js';
import { OfferConnection } from '../offer/connection.js';
import { OfferArgs } from '../offer/filter.js';
import { offerPages } from '../offer/loaders.js';
import { MunicipalityKalo } from './type.js';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => MunicipalityKalo, {
    nullable: true,
    description: 'The social economy there; null: the network is down.',
  })
  kalo(@Root() { code }: Municipality): MunicipalityKalo {
    return { code };
  }
}

@Resolver(() => MunicipalityKalo)
export class MunicipalityKaloResolver {
  @Listed()
  @FieldResolver(() => KaloOrganisationConnection, { description: 'Bodies seated or working there.' })
  organisations(
    @Root() { code }: MunicipalityKalo,
    @Args(() => KaloOrganisationArgs) args: KaloOrganisationArgs,
    @Ctx() ctx: Context,
  ) {
    return kaloOrganisationPages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => ActionSessionConnection, {
    description: 'Sessions of participatory actions held, or expected, there.',
  })
  sessions(
    @Root() { code }: MunicipalityKalo,
    @Args(() => ActionSessionArgs) args: ActionSessionArgs,
    @Ctx() ctx: Context,
  ) {
    return actionSessionPages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => OfferConnection, {
    description: 'Offers and wants there; what holds anywhere or online is not among them.',
  })
  offers(@Root() { code }: MunicipalityKalo, @Args(() => OfferArgs) args: OfferArgs, @Ctx() ctx: Context) {
    return offerPages(ctx, args, { municipality: code });
  }
}
