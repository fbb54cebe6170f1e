import { facts } from '../../../subgraphs/funding-tools/src/db/facts.js';
import { files } from '../../../subgraphs/funding-tools/src/files.js';
import { migrations } from '../../../subgraphs/funding-tools/src/server.js';
import type { Network } from '../desk.js';

/** The network as tests open it. */
export const network: Network = { files, facts, migrations };
