import { buildFederatedSchema, type SubgraphSchema } from '@koinipoli/kit';

/** Builds the network's schema; needs no database. */
export function buildKaloSchema(): Promise<SubgraphSchema> {
  return buildFederatedSchema({
    resolvers: [],
  });
}

/** The network's SDL, as codegen writes it into the contract. */
export async function printSubgraphSdl(): Promise<string> {
  return (await buildKaloSchema()).sdl;
}
