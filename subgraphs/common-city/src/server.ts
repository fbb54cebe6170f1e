import { fileURLToPath } from 'node:url';
import { type Around, createSubgraph, type Subgraph, type SubgraphParts } from '@koinipoli/kit';
import { serveKeyChecks } from './api-key/routes.js';
import type { CityConfig } from './config.js';
import { facts } from './db/facts.js';
import { personal } from './db/personal.js';
import { followFacts } from './identity/follow.js';
import { runFeeds } from './index-feed/run.js';
import { takeOwn } from './index-record/take.js';
import { publishReference } from './reference/publish.js';
import { buildCommonCitySchema } from './schema.js';
import { refreshMissing } from './search/refresh.js';

/** Folder of the migrations. */
export const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** What this network answers beside the graph. */
const routes: SubgraphParts['routes'] = (...parts) => {
  publishReference(...parts);
  serveKeyChecks(...parts);
};

/** Takes the hub's own records into the index, and follows the networks' feeds. */
async function keepIndex({ DATABASE_URL, INDEX_FEEDS }: CityConfig, { database, log, signer }: Around) {
  await takeOwn(database.db);
  const words = refreshMissing(database.db).catch((error: Error) => {
    log.error({ code: error.name }, 'what records are found by could not be made; some are not found');
  });
  const facts = await followFacts(database, log);
  if (!INDEX_FEEDS) log.warn('without INDEX_FEEDS the index follows no network; what it has stays as it is');
  const sources = [...(INDEX_FEEDS ?? [])].map(([network, url]) => ({
    network,
    url,
    token: signer && (() => signer.sign(network)),
  }));
  const feeds = runFeeds({ url: DATABASE_URL, sources, log });
  return {
    [Symbol.asyncDispose]: async () => {
      await feeds[Symbol.asyncDispose]();
      await words;
      await facts[Symbol.asyncDispose]();
    },
  };
}

/**
 * Starts the hub's own subgraph: its reference feed, which it follows itself, and its index, which follows the networks'.
 * Dispose of it to stop it.
 */
export function createCommonCity(config: CityConfig): Promise<Subgraph> {
  return createSubgraph(
    {
      name: 'common-city',
      schema: buildCommonCitySchema,
      migrations,
      facts,
      routes,
      personal,
      beside: (around) => keepIndex(config, around),
    },
    config,
  );
}
