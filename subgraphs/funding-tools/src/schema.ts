import {
  buildFederatedSchema,
  recordResolvers,
  type SubgraphSchema,
  unverifiedResolver,
} from '@koinipoli/kit';
import { records } from './db/records.js';
import { EligibilityResolver } from './eligibility/resolver.js';
import { fundingCallById } from './funding-call/loaders.js';
import { fundingCallRecord } from './funding-call/record.js';
import { FundingCallResolver } from './funding-call/resolver.js';
import { FundingCall } from './funding-call/type.js';
import { fundingProgrammeById } from './funding-programme/loaders.js';
import { fundingProgrammeRecord } from './funding-programme/record.js';
import { FundingProgrammeResolver, resolveFundingProgramme } from './funding-programme/resolver.js';
import { FundingProgramme } from './funding-programme/type.js';
import { fundingToolById } from './funding-tool/loaders.js';
import { fundingToolRecord } from './funding-tool/record.js';
import { FundingToolResolver } from './funding-tool/resolver.js';
import { FundingTool } from './funding-tool/type.js';
import { grantById } from './grant/loaders.js';
import { grantRecord } from './grant/record.js';
import { GrantResolver } from './grant/resolver.js';
import { Grant } from './grant/type.js';
import { MunicipalityFundingResolver, MunicipalityResolver } from './municipality/resolver.js';
import { OrganisationFundingResolver, OrganisationResolver } from './organisation/resolver.js';
import { projectById } from './project/loaders.js';
import { projectRecord } from './project/record.js';
import { ProjectFundingResolver, ProjectResolver, resolveProject } from './project/resolver.js';
import { Project } from './project/type.js';
import { TopicFundingResolver, TopicResolver } from './topic/resolver.js';

/** Builds the network's schema; needs no database. */
export function buildFundingToolsSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      FundingProgrammeResolver,
      ...recordResolvers(fundingProgrammeRecord, FundingProgramme, fundingProgrammeById),
      ProjectResolver,
      ...recordResolvers(projectRecord, Project, projectById),
      ProjectFundingResolver,
      FundingToolResolver,
      ...recordResolvers(fundingToolRecord, FundingTool, fundingToolById),
      FundingCallResolver,
      ...recordResolvers(fundingCallRecord, FundingCall, fundingCallById),
      GrantResolver,
      ...recordResolvers(grantRecord, Grant, grantById),
      MunicipalityResolver,
      MunicipalityFundingResolver,
      OrganisationResolver,
      OrganisationFundingResolver,
      EligibilityResolver,
      TopicResolver,
      TopicFundingResolver,
      unverifiedResolver('funding', records),
    ],
    references: { FundingProgramme: resolveFundingProgramme, Project: resolveProject },
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildFundingToolsSchema()).sdl;
}
