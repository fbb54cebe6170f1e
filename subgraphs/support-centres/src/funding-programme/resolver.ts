import type { Context } from '@koinipoli/kit';
import { FundingProgramme } from '@koinipoli/schema';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { supportCentresByProgramme } from '../support-centre/loaders.js';
import { SupportCentre } from '../support-centre/type.js';

@Resolver(() => FundingProgramme)
export class FundingProgrammeResolver {
  @FieldResolver(() => [SupportCentre], {
    nullable: true,
    description: 'Support centres that it pays; empty: none is known; null: the network is down.',
  })
  supportCentres(@Root() { id }: FundingProgramme, @Ctx() ctx: Context) {
    return supportCentresByProgramme(ctx, id);
  }
}
