import { type Context, Listed } from '@koinipoli/kit';
import { bridge, Municipality, Project } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { InterventionConnection } from '../intervention/connection.js';
import { InterventionArgs } from '../intervention/filter.js';
import { interventionPages } from '../intervention/loaders.js';
import { projectsByMunicipality } from '../project/loaders.js';
import { MunicipalitySocialCare } from './type.js';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => MunicipalitySocialCare, {
    nullable: true,
    description: 'Social care there; null: the network is down.',
  })
  socialCare(@Root() { code }: Municipality): MunicipalitySocialCare {
    return { code };
  }
}

@Resolver(() => MunicipalitySocialCare)
export class MunicipalitySocialCareResolver {
  @FieldResolver(() => [bridge(Project)], { description: 'Projects of the network that work there.' })
  projects(@Root() { code }: MunicipalitySocialCare, @Ctx() ctx: Context) {
    return projectsByMunicipality(ctx, code);
  }

  @Listed()
  @FieldResolver(() => InterventionConnection, { description: 'Interventions of these projects.' })
  interventions(
    @Root() { code }: MunicipalitySocialCare,
    @Args(() => InterventionArgs) args: InterventionArgs,
    @Ctx() ctx: Context,
  ) {
    return interventionPages(ctx, args, { municipality: code });
  }
}
