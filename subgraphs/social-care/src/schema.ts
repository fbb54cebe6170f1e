import { buildFederatedSchema, importResolvers, noticeResolvers, type SubgraphSchema } from '@koinipoli/kit';
import { PublicRecord } from '@koinipoli/schema';
import { AlertProposalResolver } from './alert-proposal/resolver.js';
import { CareAlertResolver } from './care-alert/resolver.js';
import { CareMatchResolver, CareServiceMatchResolver } from './care-match/resolver.js';
import { CareServiceResolver } from './care-service/resolver.js';
import { CareStructureResolver } from './care-structure/resolver.js';
import { CareToolResolver } from './care-tool/resolver.js';
import { ConsultationResolver } from './consultation/resolver.js';
import { ConsultationContributionsResolver, ContributionResolver } from './contribution/resolver.js';
import { files } from './files.js';
import { IndicatorResolver, ObservationsResolver } from './indicator/resolver.js';
import { InterventionResolver } from './intervention/resolver.js';
import { InterventionCategoryResolver } from './intervention-category/resolver.js';
import { MunicipalityResolver, MunicipalitySocialCareResolver } from './municipality/resolver.js';
import { NeedRecordResolver } from './need-record/resolver.js';
import { notices } from './notice/desk.js';
import { OrganisationResolver, OrganisationSocialCareResolver } from './organisation/resolver.js';
import { ProjectResolver, ProjectSocialCareResolver } from './project/resolver.js';
import { RecordResolver } from './record/resolver.js';
import { ServiceAtLocationResolver } from './service-location/resolver.js';
import { SupportRequestResolver, supportRequestWriters } from './support-request/resolver.js';
import { TopicResolver, TopicSocialCareResolver } from './topic/resolver.js';
import { recordVerbs } from './verbs.js';
import { WorkPackageResolver } from './work-package/resolver.js';

/** Builds the network's schema; needs no database. */
export function buildSocialCareSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      ...noticeResolvers(notices),
      ...importResolvers({ network: 'SocialCare', subgraph: 'social-care', parts: files }),
      CareStructureResolver,
      CareServiceResolver,
      ServiceAtLocationResolver,
      CareMatchResolver,
      CareServiceMatchResolver,
      NeedRecordResolver,
      InterventionResolver,
      InterventionCategoryResolver,
      WorkPackageResolver,
      CareToolResolver,
      ConsultationResolver,
      ContributionResolver,
      ConsultationContributionsResolver,
      CareAlertResolver,
      AlertProposalResolver,
      SupportRequestResolver,
      ...supportRequestWriters,
      IndicatorResolver,
      ObservationsResolver,
      ProjectResolver,
      ProjectSocialCareResolver,
      MunicipalityResolver,
      MunicipalitySocialCareResolver,
      OrganisationResolver,
      OrganisationSocialCareResolver,
      TopicResolver,
      TopicSocialCareResolver,
      RecordResolver,
      ...recordVerbs,
    ],
    orphanedTypes: [PublicRecord],
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildSocialCareSchema()).sdl;
}
