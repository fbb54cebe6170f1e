import { applyReference, type ReferenceDocument } from '@koinipoli/kit';
import { type Data, startTestNetwork, type TestNetwork } from '@koinipoli/kit/testing/network';
import { facts } from '../src/db/facts.js';
import { learnAll } from '../src/identity/follow.js';
import { selectReference } from '../src/reference/queries.js';
import { buildCommonCitySchema } from '../src/schema.js';
import { migrations } from '../src/server.js';

const none = { version: 'none', areas: [], topics: [], organisations: [] };

/** The hub's own subgraph on a database of its own, following its own feed. */
export async function startNetwork(): Promise<TestNetwork> {
  const network = await startTestNetwork({
    schema: buildCommonCitySchema,
    migrations,
    facts,
    reference: none,
  });
  await learn(network);
  await followItself(network);
  return network;
}

/** Learns from facts that changed, as the hub's own process does by itself. */
export async function learn({ database: { db } }: TestNetwork): Promise<void> {
  await learnAll(db);
}

/** Applies what the feed publishes now. */
export async function followItself({ database }: TestNetwork): Promise<ReferenceDocument> {
  const published = JSON.parse((await selectReference(database.db)).document) as ReferenceDocument;
  await applyReference(database.db, published);
  return published;
}

/** Walks a whole list by pages of a hundred. */
export async function everyNode(network: TestNetwork, list: string, fields: string): Promise<Data[]> {
  const nodes: Data[] = [];
  for (let after: string | null = null; ; ) {
    const page: Data = (
      await network.ask(
        `query ($after: String) { ${list}(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
        { variables: { after } },
      )
    )[list];
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}
