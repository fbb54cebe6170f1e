import { type Context, Listed } from '@koinipoli/kit';
import { GeoPoint, Municipality } from '@koinipoli/schema';
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { CentreEventConnection } from '../centre-event/connection.js';
import { CentreEventArgs } from '../centre-event/filter.js';
import { centreEventPages } from '../centre-event/loaders.js';
import { CentreServiceConnection } from '../centre-service/connection.js';
import { CentreServiceArgs } from '../centre-service/filter.js';
import { centreServicePages } from '../centre-service/loaders.js';
import { SupportCentreConnection } from '../support-centre/connection.js';
import { NearestSupportCentreArgs, SupportCentreArgs } from '../support-centre/filter.js';
import { nearestSupportCentres, supportCentrePages } from '../support-centre/loaders.js';
import { NearbySupportCentre } from '../support-centre/type.js';
import { SupportedVentureConnection } from '../supported-venture/connection.js';
import { SupportedVentureArgs } from '../supported-venture/filter.js';
import { supportedVenturePages } from '../supported-venture/loaders.js';
import { type LocatedMunicipality, MunicipalitySupportCentres } from './type.js';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => MunicipalitySupportCentres, {
    nullable: true,
    description: 'Support centres there; null: the network is down.',
  })
  supportCentres(@Root() { code }: Municipality): MunicipalitySupportCentres {
    return { code };
  }

  @Directive('@external')
  @FieldResolver(() => GeoPoint, { nullable: true, description: 'Centre of its territory; null: unknown.' })
  centroid(@Root() { centroid }: LocatedMunicipality) {
    return centroid;
  }

  @Directive('@listSize(assumedSize: 3, slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @Directive('@requires(fields: "centroid { latitude longitude }")')
  @FieldResolver(() => [NearbySupportCentre], {
    nullable: true,
    description:
      "The support centres nearest to the municipality's centre, nearest first; null: the municipality has no known centre, or the network is down.",
  })
  nearestSupportCentres(
    @Root() { centroid }: LocatedMunicipality,
    @Args(() => NearestSupportCentreArgs) args: NearestSupportCentreArgs,
    @Ctx() ctx: Context,
  ) {
    return centroid ? nearestSupportCentres(ctx, centroid, args) : null;
  }
}

@Resolver(() => MunicipalitySupportCentres)
export class MunicipalitySupportCentresResolver {
  @Listed()
  @FieldResolver(() => SupportCentreConnection, { description: 'Centres that are there or serve it.' })
  centres(
    @Root() { code }: MunicipalitySupportCentres,
    @Args(() => SupportCentreArgs) args: SupportCentreArgs,
    @Ctx() ctx: Context,
  ) {
    return supportCentrePages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => CentreServiceConnection, { description: 'What these centres offer.' })
  services(
    @Root() { code }: MunicipalitySupportCentres,
    @Args(() => CentreServiceArgs) args: CentreServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return centreServicePages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => CentreEventConnection, { description: 'Events that took place there.' })
  events(
    @Root() { code }: MunicipalitySupportCentres,
    @Args(() => CentreEventArgs) args: CentreEventArgs,
    @Ctx() ctx: Context,
  ) {
    return centreEventPages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => SupportedVentureConnection, { description: 'Ventures there that centres support.' })
  ventures(
    @Root() { code }: MunicipalitySupportCentres,
    @Args(() => SupportedVentureArgs) args: SupportedVentureArgs,
    @Ctx() ctx: Context,
  ) {
    return supportedVenturePages(ctx, args, { municipality: code });
  }
}
