import { facts } from '../../../subgraphs/support-centres/src/db/facts.js';
import { files } from '../../../subgraphs/support-centres/src/files.js';
import { migrations } from '../../../subgraphs/support-centres/src/server.js';
import type { Network } from '../desk.js';

/** The network as tests open it. */
export const network: Network = { files, facts, migrations };
