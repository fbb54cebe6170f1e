import { facts } from '../../../subgraphs/kalo/src/db/facts.js';
import { files } from '../../../subgraphs/kalo/src/files.js';
import { migrations } from '../../../subgraphs/kalo/src/server.js';
import type { Network } from '../desk.js';

/** The network as tests open it. */
export const network: Network = { files, facts, migrations };
