import { type Context, Listed } from '@koinipoli/kit';
import { bridge, Municipality, Project } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CareAlertConnection } from '../care-alert/connection.js';
import { CareAlertArgs } from '../care-alert/filter.js';
import { careAlertPages } from '../care-alert/loaders.js';
import { CareServiceConnection } from '../care-service/connection.js';
import { CareServiceArgs } from '../care-service/filter.js';
import { careServicePages } from '../care-service/loaders.js';
import { CareStructureConnection } from '../care-structure/connection.js';
import { CareStructureArgs } from '../care-structure/filter.js';
import { careStructurePages } from '../care-structure/loaders.js';
import { ConsultationConnection } from '../consultation/connection.js';
import { ConsultationArgs } from '../consultation/filter.js';
import { consultationPages } from '../consultation/loaders.js';
import { InterventionConnection } from '../intervention/connection.js';
import { InterventionArgs } from '../intervention/filter.js';
import { interventionPages } from '../intervention/loaders.js';
import { NeedRecordConnection } from '../need-record/connection.js';
import { NeedRecordArgs } from '../need-record/filter.js';
import { needRecordPages } from '../need-record/loaders.js';
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

  @Listed()
  @FieldResolver(() => NeedRecordConnection, {
    description: 'Needs recorded there, in its parts too, least covered first.',
  })
  needRecords(
    @Root() { code }: MunicipalitySocialCare,
    @Args(() => NeedRecordArgs) args: NeedRecordArgs,
    @Ctx() ctx: Context,
  ) {
    return needRecordPages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => CareAlertConnection, {
    description: 'Alerts that stand there, latest first; those that are over only if asked for.',
  })
  alerts(
    @Root() { code }: MunicipalitySocialCare,
    @Args(() => CareAlertArgs) args: CareAlertArgs,
    @Ctx() ctx: Context,
  ) {
    return careAlertPages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => ConsultationConnection, {
    description: 'Consultations held there, latest first.',
  })
  consultations(
    @Root() { code }: MunicipalitySocialCare,
    @Args(() => ConsultationArgs) args: ConsultationArgs,
    @Ctx() ctx: Context,
  ) {
    return consultationPages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => CareStructureConnection, { description: 'Structures there.' })
  structures(
    @Root() { code }: MunicipalitySocialCare,
    @Args(() => CareStructureArgs) args: CareStructureArgs,
    @Ctx() ctx: Context,
  ) {
    return careStructurePages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => CareServiceConnection, { description: 'Services given there or serving it.' })
  services(
    @Root() { code }: MunicipalitySocialCare,
    @Args(() => CareServiceArgs) args: CareServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return careServicePages(ctx, args, { municipality: code });
  }
}
