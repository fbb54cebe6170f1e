import { fileURLToPath } from 'node:url';
import { createSubgraph, type Subgraph, type SubgraphConfig } from '@koinipoli/kit';
import { facts } from './db/facts.js';
import { buildFundingToolsSchema } from './schema.js';

/** Folder of the network's migrations. */
export const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** Starts the network of funding; dispose of it to stop it. */
export function createFundingTools(config: SubgraphConfig): Promise<Subgraph> {
  return createSubgraph(
    { name: 'funding-tools', schema: buildFundingToolsSchema, migrations, facts },
    config,
  );
}
