import { startTestNetwork, type TestNetwork } from '@koinipoli/kit/testing/network';
import { facts } from '../src/db/facts.js';
import { buildKaloSchema } from '../src/schema.js';
import { migrations } from '../src/server.js';
import { reference } from './reference.js';

/** The network on a database of its own, with the facts of documents 000, 001 and 003. */
export const startNetwork = (): Promise<TestNetwork> =>
  startTestNetwork({ schema: buildKaloSchema, migrations, facts, reference });
