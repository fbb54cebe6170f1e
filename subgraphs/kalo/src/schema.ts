import { buildFederatedSchema, type SubgraphSchema } from '@koinipoli/kit';
import { AssessmentToolResolver } from './assessment-tool/resolver.js';
import { ImpactAssessmentResolver } from './impact-assessment/resolver.js';
import { IndicatorResolver, ObservationsResolver } from './indicator/resolver.js';
import { KaloOrganisationResolver } from './kalo-organisation/resolver.js';
import { MunicipalityKaloResolver, MunicipalityResolver } from './municipality/resolver.js';
import { OfferResolver } from './offer/resolver.js';
import { OrganisationKaloResolver, OrganisationResolver } from './organisation/resolver.js';
import { PartnershipResolver } from './partnership/resolver.js';
import { ResourceResolver } from './resource/resolver.js';
import { SupportServiceResolver } from './support-service/resolver.js';
import { TopicKaloResolver, TopicResolver } from './topic/resolver.js';

/** Builds the network's schema; needs no database. */
export function buildKaloSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      KaloOrganisationResolver,
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
      TopicResolver,
      TopicKaloResolver,
    ],
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildKaloSchema()).sdl;
}
