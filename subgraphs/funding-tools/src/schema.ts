import {
  buildFederatedSchema,
  importResolvers,
  noticeResolvers,
  type SubgraphSchema,
  unverifiedResolver,
} from '@koinipoli/kit';
import { PublicRecord } from '@koinipoli/schema';
import { records } from './db/records.js';
import { EligibilityResolver } from './eligibility/resolver.js';
import { files } from './files.js';
import { FundingCallResolver, fundingCallVerbs } from './funding-call/resolver.js';
import {
  FundingProgrammeResolver,
  fundingProgrammeVerbs,
  resolveFundingProgramme,
} from './funding-programme/resolver.js';
import { FundingToolResolver, fundingToolVerbs } from './funding-tool/resolver.js';
import { GrantResolver, grantVerbs } from './grant/resolver.js';
import { MunicipalityFundingResolver, MunicipalityResolver } from './municipality/resolver.js';
import { notices } from './notice/desk.js';
import { OrganisationFundingResolver, OrganisationResolver } from './organisation/resolver.js';
import { ProjectFundingResolver, ProjectResolver, projectVerbs, resolveProject } from './project/resolver.js';
import { RecordResolver } from './record/resolver.js';
import { TopicFundingResolver, TopicResolver } from './topic/resolver.js';

/** Builds the network's schema; needs no database. */
export function buildFundingToolsSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      ...importResolvers({ network: 'Funding', subgraph: 'funding-tools', parts: files }),
      ...noticeResolvers(notices),
      FundingProgrammeResolver,
      ...fundingProgrammeVerbs,
      ProjectResolver,
      ...projectVerbs,
      ProjectFundingResolver,
      FundingToolResolver,
      ...fundingToolVerbs,
      FundingCallResolver,
      ...fundingCallVerbs,
      GrantResolver,
      ...grantVerbs,
      MunicipalityResolver,
      MunicipalityFundingResolver,
      OrganisationResolver,
      OrganisationFundingResolver,
      EligibilityResolver,
      TopicResolver,
      TopicFundingResolver,
      RecordResolver,
      unverifiedResolver('funding', records),
    ],
    orphanedTypes: [PublicRecord],
    references: { FundingProgramme: resolveFundingProgramme, Project: resolveProject },
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildFundingToolsSchema()).sdl;
}
