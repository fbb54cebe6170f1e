import {
  buildFederatedSchema,
  recordResolvers,
  type SubgraphSchema,
  unverifiedResolver,
} from '@koinipoli/kit';
import { centreEventById } from './centre-event/loaders.js';
import { centreEventRecord } from './centre-event/record.js';
import {
  AttachmentResolver,
  CentreEventResolver,
  EventParticipationResolver,
} from './centre-event/resolver.js';
import { CentreEvent } from './centre-event/type.js';
import { centreServiceById } from './centre-service/loaders.js';
import { centreServiceRecord } from './centre-service/record.js';
import { CentreServiceResolver } from './centre-service/resolver.js';
import { CentreService } from './centre-service/type.js';
import { records } from './db/records.js';
import { FundingProgrammeResolver } from './funding-programme/resolver.js';
import { MunicipalityResolver, MunicipalitySupportCentresResolver } from './municipality/resolver.js';
import { OrganisationResolver, OrganisationSupportCentresResolver } from './organisation/resolver.js';
import { outreachPracticeById } from './outreach-practice/loaders.js';
import { outreachPracticeRecord } from './outreach-practice/record.js';
import { OutreachPartnerResolver, OutreachPracticeResolver } from './outreach-practice/resolver.js';
import { OutreachPractice } from './outreach-practice/type.js';
import { supportCentreById } from './support-centre/loaders.js';
import { supportCentreRecord } from './support-centre/record.js';
import { SupportCentreResolver } from './support-centre/resolver.js';
import { SupportCentre } from './support-centre/type.js';
import { supportedVentureById } from './supported-venture/loaders.js';
import { supportedVentureRecord } from './supported-venture/record.js';
import { SupportedVentureResolver } from './supported-venture/resolver.js';
import { SupportedVenture } from './supported-venture/type.js';
import { TopicResolver, TopicSupportCentresResolver } from './topic/resolver.js';

/** Builds the network's schema; needs no database. */
export function buildSupportCentresSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      SupportCentreResolver,
      ...recordResolvers(supportCentreRecord, SupportCentre, supportCentreById),
      CentreServiceResolver,
      ...recordResolvers(centreServiceRecord, CentreService, centreServiceById),
      SupportedVentureResolver,
      ...recordResolvers(supportedVentureRecord, SupportedVenture, supportedVentureById),
      OutreachPracticeResolver,
      ...recordResolvers(outreachPracticeRecord, OutreachPractice, outreachPracticeById),
      OutreachPartnerResolver,
      CentreEventResolver,
      ...recordResolvers(centreEventRecord, CentreEvent, centreEventById),
      EventParticipationResolver,
      AttachmentResolver,
      MunicipalityResolver,
      MunicipalitySupportCentresResolver,
      OrganisationResolver,
      OrganisationSupportCentresResolver,
      TopicResolver,
      TopicSupportCentresResolver,
      FundingProgrammeResolver,
      unverifiedResolver('supportCentres', records),
    ],
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildSupportCentresSchema()).sdl;
}
