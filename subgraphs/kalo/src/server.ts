import { fileURLToPath } from 'node:url';
import { createSubgraph, type Subgraph, type SubgraphConfig } from '@koinipoli/kit';
import { documents } from './db/documents.js';
import { facts } from './db/facts.js';
import { jobs } from './db/jobs.js';
import { personal } from './db/personal.js';
import { files } from './files.js';
import { notices } from './notice/desk.js';
import { buildKaloSchema } from './schema.js';

/** Folder of the network's migrations. */
export const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** Starts the network of the social economy; dispose of it to stop it. */
export function createKalo(config: SubgraphConfig): Promise<Subgraph> {
  return createSubgraph(
    {
      name: 'kalo',
      schema: buildKaloSchema,
      migrations,
      facts,
      notices,
      jobs,
      personal,
      files,
      feed: { documents },
    },
    config,
  );
}
