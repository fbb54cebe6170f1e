import { type Context, Listed } from '@koinipoli/kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { fundingProgrammesByOrganisation } from '../funding-programme/loaders.js';
import { FundingProgramme } from '../funding-programme/type.js';
import { fundingToolsByProvider } from '../funding-tool/loaders.js';
import { FundingTool } from '../funding-tool/type.js';
import { GrantConnection } from '../grant/connection.js';
import { GrantArgs } from '../grant/filter.js';
import { grantPages } from '../grant/loaders.js';
import { ProjectConnection } from '../project/connection.js';
import { ProjectArgs } from '../project/filter.js';
import { projectPages } from '../project/loaders.js';
import { organisationById } from './loaders.js';
import { Organisation, OrganisationFunding } from './type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => OrganisationFunding, {
    nullable: true,
    description: 'The organisation in funding; null: it is not in this network.',
  })
  funding(@Root() { id }: Organisation, @Ctx() ctx: Context) {
    return organisationById(ctx, id);
  }
}

@Resolver(() => OrganisationFunding)
export class OrganisationFundingResolver {
  @FieldResolver(() => [FundingProgramme], { description: 'Programmes it manages or pays into.' })
  programmes(@Root() { id }: OrganisationFunding, @Ctx() ctx: Context) {
    return fundingProgrammesByOrganisation(ctx, id);
  }

  @FieldResolver(() => [FundingTool], { description: 'Tools it provides, ended ones included.' })
  tools(@Root() { id }: OrganisationFunding, @Ctx() ctx: Context) {
    return fundingToolsByProvider(ctx, id);
  }

  @Listed()
  @FieldResolver(() => ProjectConnection, { description: 'Projects it implements.' })
  projects(
    @Root() { id }: OrganisationFunding,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() ctx: Context,
  ) {
    return projectPages(ctx, args, { implementer: id });
  }

  @Listed()
  @FieldResolver(() => ProjectConnection, { description: 'Projects it pays for.' })
  fundedProjects(
    @Root() { id }: OrganisationFunding,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() ctx: Context,
  ) {
    return projectPages(ctx, args, { funder: id });
  }

  @Listed()
  @FieldResolver(() => GrantConnection, { description: 'Grants it received.' })
  grantsReceived(
    @Root() { id }: OrganisationFunding,
    @Args(() => GrantArgs) args: GrantArgs,
    @Ctx() ctx: Context,
  ) {
    return grantPages(ctx, args, { recipient: id });
  }

  @Listed()
  @FieldResolver(() => GrantConnection, { description: 'Grants it gave.' })
  grantsAwarded(
    @Root() { id }: OrganisationFunding,
    @Args(() => GrantArgs) args: GrantArgs,
    @Ctx() ctx: Context,
  ) {
    return grantPages(ctx, args, { funder: id });
  }
}
