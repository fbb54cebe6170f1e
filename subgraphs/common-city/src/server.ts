import { fileURLToPath } from 'node:url';
import { createSubgraph, type Subgraph, type SubgraphConfig } from '@koinipoli/kit';
import { facts } from './db/facts.js';
import { publishReference } from './reference/publish.js';
import { buildCommonCitySchema } from './schema.js';

/** Folder of the migrations. */
export const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** Starts the hub's own subgraph and its reference feed, which it follows itself; dispose of it to stop it. */
export function createCommonCity(config: SubgraphConfig): Promise<Subgraph> {
  return createSubgraph(
    { name: 'common-city', schema: buildCommonCitySchema, migrations, facts, routes: publishReference },
    config,
  );
}
