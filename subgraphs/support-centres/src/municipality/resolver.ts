import { type Context, Listed } from '@koinipoli/kit';
import { Municipality } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CentreEventConnection } from '../centre-event/connection.js';
import { CentreEventArgs } from '../centre-event/filter.js';
import { centreEventPages } from '../centre-event/loaders.js';
import { CentreServiceConnection } from '../centre-service/connection.js';
import { CentreServiceArgs } from '../centre-service/filter.js';
import { centreServicePages } from '../centre-service/loaders.js';
import { SupportCentreConnection } from '../support-centre/connection.js';
import { SupportCentreArgs } from '../support-centre/filter.js';
import { supportCentrePages } from '../support-centre/loaders.js';
import { MunicipalitySupportCentres } from './type.js';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => MunicipalitySupportCentres, {
    nullable: true,
    description: 'Support centres there; null: the network is down.',
  })
  supportCentres(@Root() { code }: Municipality): MunicipalitySupportCentres {
    return { code };
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
}
