import { type Context, Listed } from '@koinipoli/kit';
import { Municipality } from '@koinipoli/schema';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FundingCallConnection } from '../funding-call/connection.js';
import { FundingCallArgs } from '../funding-call/filter.js';
import { fundingCallPages } from '../funding-call/loaders.js';
import { FundingToolConnection } from '../funding-tool/connection.js';
import { FundingToolArgs } from '../funding-tool/filter.js';
import { fundingToolPages } from '../funding-tool/loaders.js';
import { GrantConnection } from '../grant/connection.js';
import { GrantArgs } from '../grant/filter.js';
import { grantPages } from '../grant/loaders.js';
import { ProjectConnection } from '../project/connection.js';
import { ProjectArgs } from '../project/filter.js';
import { projectPages } from '../project/loaders.js';
import { MunicipalityFunding } from './type.js';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => MunicipalityFunding, {
    nullable: true,
    description: 'Funding there; null: the network is down.',
  })
  funding(@Root() { code }: Municipality): MunicipalityFunding {
    return { code };
  }
}

@Resolver(() => MunicipalityFunding)
export class MunicipalityFundingResolver {
  @Listed()
  @FieldResolver(() => FundingCallConnection, {
    description: 'Calls open to its area, those open to everywhere included.',
  })
  calls(
    @Root() { code }: MunicipalityFunding,
    @Args(() => FundingCallArgs) args: FundingCallArgs,
    @Ctx() ctx: Context,
  ) {
    return fundingCallPages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => FundingToolConnection, {
    description: 'Tools for its area, those for everywhere included.',
  })
  tools(
    @Root() { code }: MunicipalityFunding,
    @Args(() => FundingToolArgs) args: FundingToolArgs,
    @Ctx() ctx: Context,
  ) {
    return fundingToolPages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => ProjectConnection, {
    description: 'Projects carried out there, or in what it lies in.',
  })
  projects(
    @Root() { code }: MunicipalityFunding,
    @Args(() => ProjectArgs) args: ProjectArgs,
    @Ctx() ctx: Context,
  ) {
    return projectPages(ctx, args, { municipality: code });
  }

  @Listed()
  @FieldResolver(() => GrantConnection, { description: 'Grants spent there, or in what it lies in.' })
  grants(@Root() { code }: MunicipalityFunding, @Args(() => GrantArgs) args: GrantArgs, @Ctx() ctx: Context) {
    return grantPages(ctx, args, { municipality: code });
  }
}
