import {
  buildFederatedSchema,
  importResolvers,
  noticeResolvers,
  type SubgraphSchema,
  unverifiedResolver,
} from '@koinipoli/kit';
import { PublicRecord } from '@koinipoli/schema';
import {
  AttachmentResolver,
  CentreEventResolver,
  centreEventEnrolmentResolvers,
  centreEventVerbs,
  EventParticipationResolver,
} from './centre-event/resolver.js';
import { CentreServiceResolver, centreServiceVerbs } from './centre-service/resolver.js';
import { records } from './db/records.js';
import { files } from './files.js';
import { FundingProgrammeResolver } from './funding-programme/resolver.js';
import { MunicipalityResolver, MunicipalitySupportCentresResolver } from './municipality/resolver.js';
import { notices } from './notice/desk.js';
import { OrganisationResolver, OrganisationSupportCentresResolver } from './organisation/resolver.js';
import {
  OutreachPartnerResolver,
  OutreachPracticeResolver,
  outreachPracticeVerbs,
} from './outreach-practice/resolver.js';
import { RecordResolver } from './record/resolver.js';
import { SupportCentreResolver, supportCentreVerbs } from './support-centre/resolver.js';
import { SupportedVentureResolver, supportedVentureVerbs } from './supported-venture/resolver.js';
import { TopicResolver, TopicSupportCentresResolver } from './topic/resolver.js';

/** Builds the network's schema; needs no database. */
export function buildSupportCentresSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      ...importResolvers({ network: 'SupportCentres', subgraph: 'support-centres', parts: files }),
      ...noticeResolvers(notices),
      SupportCentreResolver,
      ...supportCentreVerbs,
      CentreServiceResolver,
      ...centreServiceVerbs,
      SupportedVentureResolver,
      ...supportedVentureVerbs,
      OutreachPracticeResolver,
      ...outreachPracticeVerbs,
      OutreachPartnerResolver,
      CentreEventResolver,
      ...centreEventEnrolmentResolvers,
      ...centreEventVerbs,
      EventParticipationResolver,
      AttachmentResolver,
      MunicipalityResolver,
      MunicipalitySupportCentresResolver,
      OrganisationResolver,
      OrganisationSupportCentresResolver,
      TopicResolver,
      TopicSupportCentresResolver,
      FundingProgrammeResolver,
      RecordResolver,
      unverifiedResolver('supportCentres', records),
    ],
    orphanedTypes: [PublicRecord],
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildSupportCentresSchema()).sdl;
}
