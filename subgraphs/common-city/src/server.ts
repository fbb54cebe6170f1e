import { fileURLToPath } from 'node:url';
import { createSubgraph, type Subgraph, type SubgraphConfig, type SubgraphParts } from '@koinipoli/kit';
import { serveKeyChecks } from './api-key/routes.js';
import { facts } from './db/facts.js';
import { personal } from './db/personal.js';
import { publishReference } from './reference/publish.js';
import { buildCommonCitySchema } from './schema.js';

/** Folder of the migrations. */
export const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** What this network answers beside the graph. */
const routes: SubgraphParts['routes'] = (...parts) => {
  publishReference(...parts);
  serveKeyChecks(...parts);
};

/** Starts the hub's own subgraph and its reference feed, which it follows itself; dispose of it to stop it. */
export function createCommonCity(config: SubgraphConfig): Promise<Subgraph> {
  return createSubgraph(
    { name: 'common-city', schema: buildCommonCitySchema, migrations, facts, routes, personal },
    config,
  );
}
