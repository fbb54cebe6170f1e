import { buildFederatedSchema, noticeResolvers, type SubgraphSchema } from '@koinipoli/kit';
import { EligibilityResolver } from './eligibility/resolver.js';
import { FundingCallResolver } from './funding-call/resolver.js';
import { FundingProgrammeResolver, resolveFundingProgramme } from './funding-programme/resolver.js';
import { FundingToolResolver } from './funding-tool/resolver.js';
import { GrantResolver } from './grant/resolver.js';
import { MunicipalityFundingResolver, MunicipalityResolver } from './municipality/resolver.js';
import { notices } from './notice/desk.js';
import { OrganisationFundingResolver, OrganisationResolver } from './organisation/resolver.js';
import { ProjectFundingResolver, ProjectResolver, resolveProject } from './project/resolver.js';
import { TopicFundingResolver, TopicResolver } from './topic/resolver.js';

/** Builds the network's schema; needs no database. */
export function buildFundingToolsSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      ...noticeResolvers(notices),
      FundingProgrammeResolver,
      ProjectResolver,
      ProjectFundingResolver,
      FundingToolResolver,
      FundingCallResolver,
      GrantResolver,
      MunicipalityResolver,
      MunicipalityFundingResolver,
      OrganisationResolver,
      OrganisationFundingResolver,
      EligibilityResolver,
      TopicResolver,
      TopicFundingResolver,
    ],
    references: { FundingProgramme: resolveFundingProgramme, Project: resolveProject },
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildFundingToolsSchema()).sdl;
}
