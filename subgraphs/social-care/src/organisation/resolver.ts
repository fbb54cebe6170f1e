import { type Context, Listed } from '@koinipoli/kit';
import { bridge, Organisation, Project } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CareServiceConnection } from '../care-service/connection.js';
import { CareServiceArgs } from '../care-service/filter.js';
import { careServicePages } from '../care-service/loaders.js';
import { CareStructureConnection } from '../care-structure/connection.js';
import { CareStructureArgs } from '../care-structure/filter.js';
import { careStructurePages } from '../care-structure/loaders.js';
import { ConsultationConnection } from '../consultation/connection.js';
import { ConsultationArgs } from '../consultation/filter.js';
import { consultationPages } from '../consultation/loaders.js';
import { projectsByImplementer } from '../project/loaders.js';
import { organisationById } from './loaders.js';
import { OrganisationSocialCare } from './type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => OrganisationSocialCare, {
    nullable: true,
    description: 'The organisation in social care; null: it is not in this network.',
  })
  socialCare(@Root() { id }: Organisation, @Ctx() ctx: Context) {
    return organisationById(ctx, id);
  }
}

@Resolver(() => OrganisationSocialCare)
export class OrganisationSocialCareResolver {
  @FieldResolver(() => [bridge(Project)], {
    description: 'Projects of the network that it carries out; empty: it has another part in it.',
  })
  implements(@Root() { id }: OrganisationSocialCare, @Ctx() ctx: Context) {
    return projectsByImplementer(ctx, id);
  }

  @Listed()
  @FieldResolver(() => ConsultationConnection, {
    description: 'Consultations that it holds, latest first.',
  })
  consultations(
    @Root() { id }: OrganisationSocialCare,
    @Args(() => ConsultationArgs) args: ConsultationArgs,
    @Ctx() ctx: Context,
  ) {
    return consultationPages(ctx, args, { organisation: id });
  }

  @Listed()
  @FieldResolver(() => CareStructureConnection, { description: 'Structures that it runs.' })
  structures(
    @Root() { id }: OrganisationSocialCare,
    @Args(() => CareStructureArgs) args: CareStructureArgs,
    @Ctx() ctx: Context,
  ) {
    return careStructurePages(ctx, args, { organisation: id });
  }

  @Listed()
  @FieldResolver(() => CareServiceConnection, { description: 'Services that it provides.' })
  services(
    @Root() { id }: OrganisationSocialCare,
    @Args(() => CareServiceArgs) args: CareServiceArgs,
    @Ctx() ctx: Context,
  ) {
    return careServicePages(ctx, args, { organisation: id });
  }
}
