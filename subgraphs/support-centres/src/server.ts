import { fileURLToPath } from 'node:url';
import { createSubgraph, type Subgraph, type SubgraphConfig } from '@koinipoli/kit';
import { documents } from './db/documents.js';
import { facts } from './db/facts.js';
import { jobs } from './db/jobs.js';
import { records } from './db/records.js';
import { files } from './files.js';
import { notices } from './notice/desk.js';
import { buildSupportCentresSchema } from './schema.js';

/** Folder of the network's migrations. */
export const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** Starts the network of support centres; dispose of it to stop it. */
export function createSupportCentres(config: SubgraphConfig): Promise<Subgraph> {
  return createSubgraph(
    {
      name: 'support-centres',
      schema: buildSupportCentresSchema,
      migrations,
      facts,
      records,
      jobs,
      notices,
      files,
      feed: { documents },
    },
    config,
  );
}
