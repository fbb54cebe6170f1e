import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { graphql, parse } from 'graphql';
import { pino } from 'pino';
import { readConfig } from '../src/config/config.js';
import { createGateway, type Gateway } from '../src/server.js';

type Resolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;
type Behaviour = (res: ServerResponse, body: string) => unknown;

/** A subgraph over plain HTTP whose answers a test can replace. */
export interface TestSubgraph extends AsyncDisposable {
  name: string;
  url: string;
  typeDefs: string;
  received: { headers: IncomingHttpHeaders; body: string }[];
  /** Answers in place of the schema; null goes back to it. */
  behave(behaviour: Behaviour | null): void;
  /** Takes and gives files. */
  handle(files: RequestListener): void;
}

export const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@requiresScopes", "@cost", "@listSize"])';

/** Starts a subgraph on a free port. */
export async function startSubgraph(
  name: string,
  typeDefs: string,
  resolvers: Resolvers,
): Promise<TestSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(`${link}\n${typeDefs}`), resolvers }]);
  const received: TestSubgraph['received'] = [];
  let behaviour: Behaviour | null = null;
  let files: RequestListener = (_req, res) => res.writeHead(404).end();
  const server = createServer(async (req, res) => {
    if (req.url?.startsWith('/upload/')) return files(req, res);
    let body = '';
    for await (const chunk of req) body += chunk;
    if (req.url === '/health/ready') return res.end('{}');
    received.push({ headers: req.headers, body });
    if (behaviour) return behaviour(res, body);
    const { query, variables } = JSON.parse(body);
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    name,
    url,
    typeDefs,
    received,
    behave: (next) => {
      behaviour = next;
    },
    handle: (next) => {
      files = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Composes subgraphs into a supergraph text. */
export function compose(subgraphs: Pick<TestSubgraph, 'name' | 'url' | 'typeDefs'>[]): string {
  const services = subgraphs.map(({ name, url, typeDefs }) => ({
    name,
    url,
    typeDefs: parse(`${link}\n${typeDefs}`),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** A supergraph in a file of its own. */
export async function writeSupergraph(sdl: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gateway-'));
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, sdl);
  return { file, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

/** The answer of a gateway, parsed. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape that the test at hand expects
  body: any;
}

/** A gateway over three small subgraphs, and what a test needs to talk with it. */
export interface TestGraph extends AsyncDisposable {
  gateway: Gateway;
  places: TestSubgraph;
  reviews: TestSubgraph;
  openingHours: TestSubgraph;
  supergraphFile: string;
  logs: Record<string, unknown>[];
  ask(query: string, options?: { variables?: unknown; headers?: Record<string, string> }): Promise<Answer>;
  send(target: string, init?: RequestInit): Promise<Answer>;
}

const names = ['Agora', 'Stoa', 'Odeon'];
const byId = (id: string) => ({ __typename: 'Place', id, name: names[Number(id) - 1] });

const placesSdl = `
  type Query { place(id: ID!): Place  places(first: Int): [Place!] @listSize(assumedSize: 3, slicingArguments: ["first"], requireOneSlicingArgument: false)  search(filter: Filter): [Place!]  node: Node }
  type Mutation { rename(id: ID!, name: String!): Place }
  input Filter { text: String  near: [Float!] }
  interface Node { id: ID! }
  type Place implements Node @key(fields: "id") { id: ID!  name: String  tags: [String!]  parent: Place }`;
const reviewsSdl = `
  type Query { latestReviews: [Review!] }
  type Review @cost(weight: 2) { text: String  place: Place }
  type Place @key(fields: "id") { id: ID!  reviews: [Review!]  rating: Float  complaints: Int @requiresScopes(scopes: [["complaints"]]) }`;
const openingHoursSdl = `
  type Query { openNow: [Place!] }
  type Place @key(fields: "id") { id: ID!  hours: String }`;

/** More time than anything takes on a busy machine; who tests a limit sets another. */
export const patience = {
  SUBGRAPH_TIMEOUT_MS: '60000',
  REQUEST_TIMEOUT_MS: '60000',
  PLAN_TIMEOUT_MS: '60000',
  WARM_UP_MS: '60000',
};

/** Starts three subgraphs and a real gateway over them. */
export async function startGraph(env: Record<string, string> = {}): Promise<TestGraph> {
  const places = await startSubgraph('places', placesSdl, {
    Query: {
      place: (_: unknown, { id }: { id: string }) => byId(id),
      places: () => ['1', '2', '3'].map(byId),
      search: () => [],
      node: () => byId('1'),
    },
    Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...byId(id), name }) },
    Place: {
      __resolveReference: ({ id }: { id: string }) => byId(id),
      tags: () => ['old'],
      parent: () => byId('1'),
    },
  });
  const reviews = await startSubgraph('reviews', reviewsSdl, {
    Query: { latestReviews: () => [{ text: 'fine', place: { id: '2' } }] },
    Place: {
      reviews: ({ id }: { id: string }) => [{ text: `of ${id}` }],
      rating: () => 4.5,
      complaints: () => 2,
    },
  });
  const openingHours = await startSubgraph('opening-hours', openingHoursSdl, {
    Query: { openNow: () => [{ id: '3' }] },
    Place: { hours: () => '9-17' },
  });
  const subgraphs = [places, reviews, openingHours];
  const supergraph = await writeSupergraph(compose(subgraphs));
  const logs: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug', base: null }, { write: (line) => logs.push(JSON.parse(line)) });
  // Costs have tests of their own; elsewhere they would stand in every answer.
  const usual = { ...patience, SUPERGRAPH_PATH: supergraph.file, PORT: '0', MAX_COST: '0' };
  const config = readConfig({ ...usual, ...env });
  const gateway = await createGateway(config, log);
  // What the start says is not what a test is about.
  logs.length = 0;
  const send = (target: string, init?: RequestInit) => fetch(gateway.url + target, init).then(readAnswer);
  return {
    gateway,
    places,
    reviews,
    openingHours,
    supergraphFile: supergraph.file,
    logs,
    send,
    ask: (query, { variables, headers } = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      for (const subgraph of subgraphs) await subgraph[Symbol.asyncDispose]();
      await supergraph[Symbol.asyncDispose]();
    },
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}
