import { buildFederatedSchema, type SubgraphSchema } from '@koinipoli/kit';
import { ApiKeyResolver } from './api-key/resolver.js';
import { AreaResolver, resolveArea } from './area/resolver.js';
import { ChangeResolver } from './change/resolver.js';
import { DataSourceResolver } from './data-source/resolver.js';
import { IdentityCandidateResolver } from './identity/resolver.js';
import { RecordResolver, resolveRecord } from './index-record/resolver.js';
import { MunicipalityResolver, resolveMunicipality } from './municipality/resolver.js';
import { NetworkCoverageResolver, NetworkResolver } from './network/resolver.js';
import {
  ConflictValueResolver,
  MembershipResolver,
  OrganisationResolver,
  resolveOrganisation,
  SourceResolver,
} from './organisation/resolver.js';
import { SearchResolver } from './search/resolver.js';
import { resolveTopic, TopicResolver } from './topic/resolver.js';

/** Builds the schema; needs no database. */
export function buildCommonCitySchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [
      MunicipalityResolver,
      AreaResolver,
      OrganisationResolver,
      MembershipResolver,
      ConflictValueResolver,
      SourceResolver,
      TopicResolver,
      SearchResolver,
      RecordResolver,
      NetworkResolver,
      NetworkCoverageResolver,
      ChangeResolver,
      DataSourceResolver,
      ApiKeyResolver,
      IdentityCandidateResolver,
    ],
    references: {
      Municipality: resolveMunicipality,
      Area: resolveArea,
      Organisation: resolveOrganisation,
      Topic: resolveTopic,
      Record: resolveRecord,
    },
  });
}

/** The SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildCommonCitySchema()).sdl;
}
