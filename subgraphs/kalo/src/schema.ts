import { buildFederatedSchema, type SubgraphSchema } from '@koinipoli/kit';
import { KaloOrganisationResolver } from './kalo-organisation/resolver.js';
import { MunicipalityKaloResolver, MunicipalityResolver } from './municipality/resolver.js';
import { OrganisationResolver } from './organisation/resolver.js';
import { TopicKaloResolver, TopicResolver } from './topic/resolver.js';

/** Builds the network's schema; needs no database. */
export function buildKaloSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      KaloOrganisationResolver,
      MunicipalityResolver,
      MunicipalityKaloResolver,
      OrganisationResolver,
      TopicResolver,
      TopicKaloResolver,
    ],
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildKaloSchema()).sdl;
}
