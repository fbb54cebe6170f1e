import { buildFederatedSchema, importResolvers, noticeResolvers, type SubgraphSchema } from '@koinipoli/kit';
import { PublicRecord } from '@koinipoli/schema';
import { ActionSessionResolver } from './action-session/resolver.js';
import { ActionTopicResolver } from './action-topic/resolver.js';
import { ActivityDomainResolver } from './activity-domain/resolver.js';
import { AssessmentToolResolver } from './assessment-tool/resolver.js';
import { files } from './files.js';
import { ForumChanges } from './forum-thread/changes.js';
import { ForumPostResolver, ForumThreadResolver } from './forum-thread/resolver.js';
import { ImpactAssessmentResolver } from './impact-assessment/resolver.js';
import { IndicatorResolver, ObservationsResolver } from './indicator/resolver.js';
import { KaloOrganisationResolver } from './kalo-organisation/resolver.js';
import { MunicipalityKaloResolver, MunicipalityResolver } from './municipality/resolver.js';
import { notices } from './notice/desk.js';
import { OfferResolver } from './offer/resolver.js';
import { OrganisationKaloResolver, OrganisationResolver } from './organisation/resolver.js';
import { ParticipatoryActionResolver } from './participatory-action/resolver.js';
import { PartnershipResolver } from './partnership/resolver.js';
import { PlatformResolver } from './platform/resolver.js';
import { ProjectKaloResolver, ProjectResolver } from './project/resolver.js';
import { RecordResolver } from './record/resolver.js';
import { RegistrationResolver } from './registration/resolver.js';
import { ResourceResolver } from './resource/resolver.js';
import { SupportServiceResolver } from './support-service/resolver.js';
import { SurveyChanges } from './survey/changes.js';
import { SurveyResolver } from './survey/resolver.js';
import { TopicKaloResolver, TopicResolver } from './topic/resolver.js';
import { writtenResolvers } from './written.js';

/** Builds the network's schema; needs no database. */
export function buildKaloSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      ...noticeResolvers(notices),
      ...importResolvers({ network: 'Kalo', subgraph: 'kalo', parts: files }),
      KaloOrganisationResolver,
      ActivityDomainResolver,
      PlatformResolver,
      ParticipatoryActionResolver,
      ActionTopicResolver,
      ActionSessionResolver,
      ForumThreadResolver,
      ForumPostResolver,
      ForumChanges,
      SurveyResolver,
      SurveyChanges,
      RegistrationResolver,
      PartnershipResolver,
      ResourceResolver,
      IndicatorResolver,
      ObservationsResolver,
      SupportServiceResolver,
      OfferResolver,
      AssessmentToolResolver,
      ImpactAssessmentResolver,
      MunicipalityResolver,
      MunicipalityKaloResolver,
      OrganisationResolver,
      OrganisationKaloResolver,
      ProjectResolver,
      ProjectKaloResolver,
      TopicResolver,
      TopicKaloResolver,
      RecordResolver,
      ...writtenResolvers,
    ],
    orphanedTypes: [PublicRecord],
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildKaloSchema()).sdl;
}
