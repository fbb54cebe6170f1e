import { startTestNetwork, type TestNetwork } from '@koinipoli/kit/testing/network';
import { facts } from '../src/db/facts.js';
import { buildFundingToolsSchema } from '../src/schema.js';
import { migrations } from '../src/server.js';
import { reference } from './reference.js';

/** The network on a database of its own, with the facts of documents 000, 002 and 004. */
export const startNetwork = (): Promise<TestNetwork> =>
  startTestNetwork({ schema: buildFundingToolsSchema, migrations, facts, reference });
