import { facts } from '../../../subgraphs/social-care/src/db/facts.js';
import { files } from '../../../subgraphs/social-care/src/files.js';
import { migrations } from '../../../subgraphs/social-care/src/server.js';
import type { Network } from '../desk.js';

/** The network as tests open it. */
export const network: Network = { files, facts, migrations };
