import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../src/config/config.js';
import { createGateway, type Gateway } from '../src/server.js';
import { compose, patience, writeSupergraph } from './graph.js';

let gateway: Gateway;
const logs: string[] = [];
beforeAll(async () => {
  const typeDefs = 'type Query { hello: String }';
  const sdl = compose([{ name: 'reader', url: 'http://127.0.0.1:1/', typeDefs }]);
  await using supergraph = await writeSupergraph(sdl);
  const config = readConfig({ ...patience, SUPERGRAPH_PATH: supergraph.file, PORT: '0' });
  gateway = await createGateway(config, pino({ level: 'warn' }, { write: (line) => logs.push(line) }));
  logs.length = 0;
});
afterAll(() => gateway[Symbol.asyncDispose]());

test.each([
  ['mutation { x }', 'There are no mutations here.'],
  ['mutation A { __typename } query B { hello }', 'There are no mutations here.'],
  ['subscription { x }', 'There are no subscriptions here.'],
])('%s is refused by a graph that has no such root', async (query, message) => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, operationName: query.includes(' A') ? 'A' : undefined }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    errors: [
      {
        message,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', requestId: response.headers.get('x-request-id') },
      },
    ],
  });
  expect(logs).toEqual([]);
});
