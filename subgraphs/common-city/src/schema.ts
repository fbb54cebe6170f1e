import { buildFederatedSchema, type SubgraphSchema } from '@koinipoli/kit';
import { ApiKeyResolver } from './api-key/resolver.js';
import { AreaResolver, resolveArea } from './area/resolver.js';
import { DataSourceResolver } from './data-source/resolver.js';
import { MunicipalityResolver, resolveMunicipality } from './municipality/resolver.js';
import { NetworkResolver } from './network/resolver.js';
import {
  MembershipResolver,
  OrganisationResolver,
  resolveOrganisation,
  SourceResolver,
} from './organisation/resolver.js';
import { resolveTopic, TopicResolver } from './topic/resolver.js';

/** Builds the schema; needs no database. */
export function buildCommonCitySchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      MunicipalityResolver,
      AreaResolver,
      OrganisationResolver,
      MembershipResolver,
      SourceResolver,
      TopicResolver,
      NetworkResolver,
      DataSourceResolver,
      ApiKeyResolver,
    ],
    references: {
      Municipality: resolveMunicipality,
      Area: resolveArea,
      Organisation: resolveOrganisation,
      Topic: resolveTopic,
    },
  });
}

/** The SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildCommonCitySchema()).sdl;
}
