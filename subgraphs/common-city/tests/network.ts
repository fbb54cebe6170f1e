import { startTestNetwork, type TestNetwork } from '@koinipoli/kit/testing';
import { applyReference, type ReferenceDocument } from '@koinipoli/kit';
import { facts } from '../src/db/facts.js';
import { selectReference } from '../src/reference/queries.js';
import { buildCommonCitySchema } from '../src/schema.js';
import { migrations } from '../src/server.js';

const none = { version: 'none', areas: [], topics: [], organisations: [] };

/** The hub's own subgraph on a database of its own, following its own feed. */
export async function startNetwork(): Promise<TestNetwork> {
  const network = await startTestNetwork({ schema: buildCommonCitySchema, migrations, facts, reference: none });
  await followItself(network);
  return network;
}

/** Applies what the feed publishes now. */
export async function followItself({ database }: TestNetwork): Promise<ReferenceDocument> {
  const published = JSON.parse((await selectReference(database.db)).document) as ReferenceDocument;
  await applyReference(database.db, published);
  return published;
}
