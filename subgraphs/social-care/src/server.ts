import { fileURLToPath } from 'node:url';
import { createSubgraph, type Subgraph, type SubgraphConfig } from '@koinipoli/kit';
import { documents } from './db/documents.js';
import { facts } from './db/facts.js';
import { jobs } from './db/jobs.js';
import { personal } from './db/personal.js';
import { files } from './files.js';
import { notices } from './notice/desk.js';
import { buildSocialCareSchema } from './schema.js';

/** Folder of the network's migrations. */
export const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** Starts the network of social care; dispose of it to stop it. */
export function createSocialCare(config: SubgraphConfig): Promise<Subgraph> {
  return createSubgraph(
    {
      name: 'social-care',
      schema: buildSocialCareSchema,
      migrations,
      facts,
      jobs,
      notices,
      personal,
      files,
      feed: { documents },
    },
    config,
  );
}
