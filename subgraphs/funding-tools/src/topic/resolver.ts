import { type Context, Listed } from '@koinipoli/kit';
import { Topic } from '@koinipoli/schema';
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
import { TopicFunding } from './type.js';

@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => TopicFunding, {
    nullable: true,
    description: 'Funding on it; null: the network is down.',
  })
  funding(@Root() { id }: Topic): TopicFunding {
    return { id };
  }
}

@Resolver(() => TopicFunding)
export class TopicFundingResolver {
  @Listed()
  @FieldResolver(() => FundingToolConnection, { description: 'Tools for it.' })
  tools(
    @Root() { id }: TopicFunding,
    @Args(() => FundingToolArgs) args: FundingToolArgs,
    @Ctx() ctx: Context,
  ) {
    return fundingToolPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => FundingCallConnection, { description: 'Calls on it, or of a tool for it.' })
  calls(
    @Root() { id }: TopicFunding,
    @Args(() => FundingCallArgs) args: FundingCallArgs,
    @Ctx() ctx: Context,
  ) {
    return fundingCallPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => ProjectConnection, { description: 'Projects on it.' })
  projects(@Root() { id }: TopicFunding, @Args(() => ProjectArgs) args: ProjectArgs, @Ctx() ctx: Context) {
    return projectPages(ctx, args, { topic: id });
  }

  @Listed()
  @FieldResolver(() => GrantConnection, { description: 'Grants on it.' })
  grants(@Root() { id }: TopicFunding, @Args(() => GrantArgs) args: GrantArgs, @Ctx() ctx: Context) {
    return grantPages(ctx, args, { topic: id });
  }
}
