import { fileURLToPath } from 'node:url';
import { createSubgraph, type Subgraph, type SubgraphConfig } from '@koinipoli/kit';
import { documents } from './db/documents.js';
import { facts } from './db/facts.js';
import { records } from './db/records.js';
import { files } from './files.js';
import { notices } from './notice/desk.js';
import { tellClosing } from './notice/tell-closing.js';
import { buildFundingToolsSchema } from './schema.js';

/** Folder of the network's migrations. */
export const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** Starts the network of funding; dispose of it to stop it. */
export function createFundingTools(config: SubgraphConfig): Promise<Subgraph> {
  return createSubgraph(
    {
      name: 'funding-tools',
      schema: buildFundingToolsSchema,
      migrations,
      facts,
      records,
      notices,
      files,
      jobs: { 'tell-closing': tellClosing },
      feed: { documents },
    },
    config,
  );
}
